import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { formsIn } from '#test/helpers/canary.ts'
import { stem } from './marks.ts'

/** Something that may have been written where others can read it. */
export interface Place {
  name: string
  bytes: Buffer
}

/** Where a canary lies, and in which form: `<place>: <form>`. */
export const hitsIn = (places: readonly Place[]): string[] =>
  places.flatMap(({ name, bytes }) => formsIn(bytes, stem).map((form) => `${name}: ${form}`))

/** The ledger is the practice providers' own, who have to know what they were sent. */
const notOurs = 'practice-ledger.jsonl'

/** Every file of a data folder: database, its log, backups, logs, keys. */
export const filesOf = (folder: string): Place[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== notOurs)
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ name: relative(folder, file), bytes: readFileSync(file) }))

/** Arguments and environment of a process and all that it has started, where the system shows them. */
export function processesOf(pid: number): Place[] {
  if (process.platform !== 'linux') return []
  const of = (name: string) => ({ name: `${name} of a process`, bytes: readFileSync(`/proc/${pid}/${name}`) })
  try {
    const own = [of('cmdline'), of('environ')]
    return [...own, ...childrenOf(pid).flatMap(processesOf)]
  } catch {
    // it has just ended
    return []
  }
}

const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const list = `/proc/${pid}/task/${thread}/children`
    return existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number) : []
  })
