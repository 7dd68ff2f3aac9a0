import type { PracticeServer } from '../practice-server.ts'
import type { PracticeMessage } from './notify.ts'
import type { PracticeTenant } from './tenants.ts'
import type { PracticeUnread } from './unread.ts'

/** A call that was taken, as it arrived. */
export interface SuplinkEntry {
  receivedAt: number
  method: string
  url: string
  /** What is a credential is masked. */
  headers: Readonly<Record<string, string>>
  body: Buffer
  sha256: string
  /** What became of a notify; null for the other calls. */
  message: PracticeMessage | null
}

/** The practice supLink: what a connection to it needs, and what it has seen. */
export interface PracticeSuplink extends PracticeServer {
  /** What was taken since the start, in order; of very much the latest. Refused calls are not in it. */
  ledger(): readonly SuplinkEntry[]
  tenants(): readonly PracticeTenant[]
  /** Unread counts by the mini app's appId. */
  unread(): ReadonlyMap<string, PracticeUnread>
}
