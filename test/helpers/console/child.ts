import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../../..')
const patienceMs = 5_000

export interface Child {
  readonly process: ChildProcess
  readonly pid: number
  /** The host's first line; rejects with what it says when it can't start. */
  readonly ready: Promise<Record<string, unknown>>
  /** Lets go of the process as its launcher would, and waits for its end. Rejects when it had crashed, or does not end. */
  end(): Promise<void>
  kill(): Promise<void>
}

/** Starts a script on the project's Node. It hangs on an IPC channel, so it ends with this process too. */
export function startChild(args: string[], env: NodeJS.ProcessEnv = {}): Child {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
  const words = collect(child.stderr)
  const ready = firstLine(child, words)
  // whoever waits for it hears of it even when it comes too early
  ready.catch(() => {})
  // once its channel is closed from here, a child emits no `close` any more
  const exited = once(child, 'exit')
  let isKilled = false
  const kill = async (): Promise<void> => {
    isKilled = child.kill('SIGKILL') || isKilled
    await exited
  }
  const end = async (): Promise<void> => {
    if (child.connected) child.disconnect()
    const killing = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    await exited
    clearTimeout(killing)
    if (child.exitCode !== 0 && !isKilled) throw new Error(`the console ended with ${child.exitCode}: ${words()}`)
  }
  return { process: child, pid: child.pid ?? 0, ready, end, kill }
}

function collect(stream: ChildProcess['stdout']): () => string {
  let text = ''
  stream?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
  })
  return () => text
}

function firstLine(child: ChildProcess, words: () => string): Promise<Record<string, unknown>> {
  const said = collect(child.stdout)
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [line = '', ...rest] = said().split('\n')
      if (rest.length === 0) return
      if (JSON.parse(line).event === 'ready') resolve(JSON.parse(line))
      else reject(new Error(`the console said ${line}`))
    })
    child.once('close', () => reject(new Error(`the console ended before it was ready: ${words()}`)))
  })
}
