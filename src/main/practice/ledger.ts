import { type MaximEntry, readMaximEntry } from './maxim/entry.ts'

/** One message that a practice provider has taken and pushed. */
export type PracticeEntry = MaximEntry

/** Keeps what the practice providers took, so that their task ids are still known after a restart. */
export interface PracticeLedger {
  load(): PracticeEntry[]
  /** Called before the answer leaves; when it throws, nothing was pushed and the answer is a 500. */
  append(entry: PracticeEntry): void
}

/** One line of a ledger file, without its line end. */
export function encodeEntry(entry: PracticeEntry): string {
  return JSON.stringify(entry)
}

/** Reads a line again; null where it is torn or not from a practice server. */
export function decodeEntry(line: string): PracticeEntry | null {
  try {
    return readMaximEntry(JSON.parse(line))
  } catch {
    return null
  }
}
