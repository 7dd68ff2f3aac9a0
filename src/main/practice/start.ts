import type { PracticeLedger } from './ledger.ts'
import type { PracticeMaxim } from './maxim/practice-maxim.ts'
import { startMaxim } from './maxim/start-maxim.ts'

export type { PracticeLedger } from './ledger.ts'
export { decodeTask, encodeTask } from './ledger.ts'
export type { PracticeMaxim } from './maxim/practice-maxim.ts'

export interface PracticeOptions {
  /** Milliseconds since 1970; the counters grow by it. */
  clock: { now(): number }
  /** Wanted port, 0 for any; any other is taken where it is in use. */
  port: number
  ledger?: PracticeLedger
}

export interface Practice {
  maxim: PracticeMaxim
  /** Ends at once, open connections included. */
  close(): Promise<void>
}

/** Starts the servers on 127.0.0.1 that play the providers for training, demonstration and tests. */
export async function startPractice(options: PracticeOptions): Promise<Practice> {
  const maxim = await startMaxim(options)
  return { maxim: maxim.practice, close: () => maxim.close() }
}
