import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { endLeftovers, fixture, runs, type Started, start, until } from './processes.ts'

/** All that is left of a console one second after its end is a fault. */
const second = 1000

/** Without what an outer `npm test` has put into the environment. */
export const plainEnv = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')))

let folder = ''

export const temporaryFolder = () => folder

/** Each test has a folder of its own and leaves no process behind. */
export function watchLeftovers() {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pushdeck-lifetime-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
    expect(endLeftovers()).toEqual([])
  })
}

type As = 'host' | 'tool'
type Manner = 'obedient' | 'deaf' | 'fails'
type Begin = (as: As, manner: Manner) => Started

const log = () => join(folder, 'told.log')
const launcher = (as: As, manner: Manner) => [fixture('launcher.mjs'), as, manner, log()]
export const commandLine: (as: As, manner: Manner) => string = (as, manner) =>
  [process.execPath, ...launcher(as, manner)].join(' ')

export const beginAlone: Begin = (as, manner) => start(process.execPath, launcher(as, manner), { env: plainEnv })

const standIn = (command: string) => start(process.execPath, [fixture('npm-stand-in.mjs'), command], { env: plainEnv })

export const npms = {
  'npm whose shell replaces itself': (as, manner) => standIn(`exec ${commandLine(as, manner)}`),
  'npm whose shell stays': (as, manner) => standIn(`${commandLine(as, manner)}; exit $?`),
  'the real npm': (as, manner) => {
    const scripts = { start: commandLine(as, manner) }
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'lifetime', scripts }))
    return start('npm', ['start', '--silent'], { env: plainEnv, cwd: folder })
  },
} satisfies Record<string, Begin>

/** Strikes, and waits for all of them to be gone within the second. */
export async function endsAll(began: Started, strike: (launcher: number) => void) {
  const { pid: host, parent } = await began.ready()
  strike(parent)
  await until(() => ![began.pid, parent, host].some(runs), second)
}

/** A terminal’s Ctrl+C reaches the whole foreground group. */
export const ctrlC = (leader: number) => process.kill(-leader, 'SIGINT')

export const expectToldOnce = () => expect(readFileSync(log(), 'utf8')).toBe('disconnect\n')
