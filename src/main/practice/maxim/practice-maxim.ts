import type { PracticeFault } from '#shared/contract/system.ts'
import type { MaximEntry } from './entry.ts'
import type { Repeat } from './repeats.ts'

/** How a repeated `request_id` is answered: with the first task's id, with `data: true`, or with a business error. */
export type DuplicateAnswer = 'same-task' | 'true' | 'error'

/** The practice MaxIM: what a connection to it needs, what may be switched, and what it has seen. */
export interface PracticeMaxim {
  readonly baseUrl: string
  readonly port: number
  readonly appId: string
  readonly accessToken: string
  /** On until it is changed. */
  fault: PracticeFault
  duplicateAnswer: DuplicateAnswer
  /** How long a request id is remembered, in milliseconds. */
  duplicateWindowMs: number
  /** Values that exist, one per line. */
  readonly examples: { alias: string; tag: string; user_id: string; push_token: string }
  readonly devices: number
  /** Lets the next `times` sends meet a fault, then none. Queries for statistics see it but don't use it up. */
  failNext(fault: PracticeFault, times: number): void
  /** What was pushed since the start, in order; of very much the latest. */
  ledger(): readonly MaximEntry[]
  /** How often each device got a message, by push token; all messages together where none is named. */
  deliveriesPerDevice(messageSha256?: string): Map<string, number>
  /** Every device that got one message more than once. */
  repeats(): Repeat[]
}
