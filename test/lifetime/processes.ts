import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name)

export interface Started {
  readonly pid: number
  readonly exitCode: Promise<number | null>
  readonly stdout: () => string
  readonly stderr: () => string
  /** The fake host’s ready line. */
  readonly ready: () => Promise<{ pid: number; parent: number }>
}

const started = new Set<number>()

/** Starts a process that leads its own group, as a job of an interactive shell does. */
export function start(
  command: string,
  args: string[],
  { env = process.env, cwd }: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Started {
  const child = spawn(command, args, {
    detached: true,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd ? { cwd } : {}),
  })
  if (child.pid === undefined) throw new Error(`${command} could not be started`)
  started.add(child.pid)
  const stdout = collect(child, 'stdout')
  const stderr = collect(child, 'stderr')
  const exitCode = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = async () => {
    await until(() => stdout().includes('\n') || child.exitCode !== null, 20_000)
    if (!stdout().includes('\n')) throw new Error(`ended without a ready line: ${stderr()}`)
    const line = JSON.parse(stdout().slice(0, stdout().indexOf('\n')))
    for (const pid of [line.pid, line.parent]) started.add(pid)
    return line
  }
  return { pid: child.pid, exitCode, stdout, stderr, ready }
}

function collect(child: ChildProcess, from: 'stdout' | 'stderr') {
  let text = ''
  child[from]?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
  })
  return () => text
}

/** A killed process that nobody has waited for yet runs no more. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Resolves with the milliseconds that it took. */
export async function until(condition: () => boolean, within: number): Promise<number> {
  const from = performance.now()
  while (!condition()) {
    if (performance.now() - from > within) throw new Error(`not within ${within} ms: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return performance.now() - from
}

/** Ends what a failed test left behind, and tells what that was. */
export function endLeftovers(): number[] {
  const left = [...started].filter(runs)
  for (const pid of left) process.kill(pid, 'SIGKILL')
  started.clear()
  return left
}
