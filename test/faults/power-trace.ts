import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Bundle } from './bundle.ts'
import type { Fact, Synchronous } from './power-facts.ts'

/** One thing that the console did to its database's files, or that somebody came to know; in their order. */
export type Step =
  | { step: 'create'; file: string }
  | { step: 'remove'; file: string }
  | { step: 'write'; file: string; offset: number; data: Buffer }
  | { step: 'truncate'; file: string; size: number }
  /** `file` is null for the folder. */
  | { step: 'sync'; file: string | null }
  | { step: 'fact'; fact: Fact }

export interface Recording {
  steps: Step[]
  /** What wraps the data key; it is no part of the database. */
  keyFile: Buffer
}

export const canTrace = (): boolean =>
  process.platform === 'linux' && spawnSync('strace', ['-o', '/dev/null', '/bin/true']).status === 0

const databaseFiles = ['pushdeck.db', 'pushdeck.db-wal', 'pushdeck.db-journal']
const calls = 'openat,write,pwrite64,ftruncate,unlink,fsync,fdatasync'

/** Runs a console under strace. SQLite works in the main thread alone, which is the one that is traced. */
export async function record(program: Bundle, seed: number, synchronous: Synchronous): Promise<Recording> {
  const place = mkdtempSync(join(tmpdir(), 'pushdeck-faults-'))
  const [folder, trace, facts] = [join(place, 'data'), join(place, 'trace'), join(place, 'facts')]
  mkdirSync(folder)
  try {
    const watched = [folder, facts, ...databaseFiles.map((name) => join(folder, name))].flatMap((path) => ['-P', path])
    const options = ['-o', trace, '-y', '-xx', '-s', '1000000', '-e', `trace=${calls}`, ...watched]
    const command = [process.execPath, program.file, folder, facts, String(seed), synchronous]
    const child = spawn('strace', [...options, ...command], {
      env: { ...process.env, ...program.env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`the traced console ended with ${code}`)
    return { steps: readTrace(readFileSync(trace, 'latin1'), folder), keyFile: readFileSync(join(folder, 'vault.key')) }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

const call = /^(\w+)\((.*)\) += (\d+)/
const onFile = /^\d+<([^>]*)>(?:, "([^"]*)"(?:, \d+(?:, (\d+))?)?|, (\d+))?/

function readTrace(text: string, folder: string): Step[] {
  const exists = new Set<string>()
  return text.split('\n').flatMap((line): Step[] => {
    const [, name = '', args = ''] = call.exec(line) ?? []
    if (name === 'openat' || name === 'unlink') {
      const file = basename(decode(/"([^"]*)"/.exec(args)?.[1]).toString())
      if (!databaseFiles.includes(file)) return []
      if (name === 'unlink') return exists.delete(file) ? [{ step: 'remove', file }] : []
      if (exists.has(file) || !args.includes('O_CREAT')) return []
      exists.add(file)
      return [{ step: 'create', file }]
    }
    const [, path, data, offset, size] = onFile.exec(args) ?? []
    if (path === undefined) return []
    const whole = decode(path).toString()
    const file = basename(whole)
    if (name === 'fsync' || name === 'fdatasync') return [{ step: 'sync', file: whole === folder ? null : file }]
    if (file === 'facts') return [{ step: 'fact', fact: JSON.parse(decode(data).toString()) as Fact }]
    if (name === 'ftruncate') return [{ step: 'truncate', file, size: Number(size) }]
    return [{ step: 'write', file, offset: Number(offset), data: decode(data) }]
  })
}

const decode = (escaped = ''): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex')
