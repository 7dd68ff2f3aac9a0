import type { PracticeServer } from '../practice-server.ts'
import type { Channel } from './channels.ts'
import type { MaximEntry } from './entry.ts'
import type { Repeat } from './repeats.ts'

/** How a repeated `request_id` is answered: with the first task's id, with `data: true`, or with a business error. */
export type DuplicateAnswer = 'same-task' | 'true' | 'error'

/** The practice MaxIM: what a connection to it needs, what may be switched, and what it has seen. */
export interface PracticeMaxim extends PracticeServer {
  readonly appId: string
  readonly accessToken: string
  duplicateAnswer: DuplicateAnswer
  /** How long a request id is remembered, in milliseconds. */
  duplicateWindowMs: number
  /** Certificates that are refused for lack of rights, as `<environment>/<provider>`: `0/7`. */
  readonly refusedCertificates: Set<string>
  /** Channels that take their targets and send nothing, like one whose certificate has ended. */
  readonly stoppedChannels: Set<Channel>
  /** What was pushed since the start, in order; of very much the latest. */
  ledger(): readonly MaximEntry[]
  /** How often each device got a message, by push token; all messages together where none is named. */
  deliveriesPerDevice(messageSha256?: string): Map<string, number>
  /** Every device that got one message more than once. */
  repeats(): Repeat[]
}
