import { type MaximTask, readMaximTask } from './maxim/entry.ts'

/** One message that a practice provider has taken and pushed. */
export type PracticeTask = MaximTask

/** Keeps what the practice providers took, so that their task ids are still known after a restart. */
export interface PracticeLedger {
  load(): PracticeTask[]
  /** Called before the answer leaves; when it throws, nothing was pushed and the answer is a 500. */
  append(task: PracticeTask): void
}

/** One line of a ledger file, without its line end. */
export const encodeTask = (task: PracticeTask): string => JSON.stringify(task)

/** Reads a line again; null where it is torn or not from a practice server. */
export function decodeTask(line: string): PracticeTask | null {
  try {
    return readMaximTask(JSON.parse(line))
  } catch {
    return null
  }
}
