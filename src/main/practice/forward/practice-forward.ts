import type { PracticeServer } from '../practice-server.ts'
import type { ReceivedEvent } from './inbox.ts'
import type { TokenCall } from './token-endpoint.ts'

/** One event as it came over the wire; of the headers, those that are no secret. */
export interface ForwardEntry {
  method: string
  url: string
  headers: Readonly<Record<string, string>>
  body: Buffer
  sha256: string
}

/** What the receiver says to an event that it can't process. */
export interface ForwardRefusal {
  status: number | string
  description: string
}

/** The practice receiver: a push address, and the authorisation server that belongs to it. */
export interface PracticeForward extends PracticeServer {
  /** Same as `baseUrl`: a target's address is used as it stands. */
  readonly pushUrl: string
  /** Seconds for which a token lives that is issued from now on. */
  tokenLifeSeconds: number
  /** The answer under the fault `refuse`. */
  refusal: ForwardRefusal
  /** Every token that was issued is refused from now on. */
  expireTokens(): void
  /** Token requests in order, what was granted and what was not. */
  tokenCalls(): readonly TokenCall[]
  /** Events that were taken, in order; of very much the latest. */
  inbox(): readonly ReceivedEvent[]
  ledger(): readonly ForwardEntry[]
  /** Ids that came more than once, and how often. */
  repeats(): { id: string; times: number }[]
}
