import type { Target } from './console.ts'

/** Requests on the wire at a time. */
export const inFlight = 4

/** What a console is told to do. */
export interface Order {
  task: 'work' | 'send-the-rest'
  folder: string
  target: Target
  baseUrl: string
  /** Begins the names of all recipients of this run. */
  name: string
  seed: number
}

/** What a console says; only after what it says is on disk. */
export type Word =
  | { event: 'warm' }
  | { event: 'open' }
  | { event: 'submitted'; id: string; requests: number }
  | { event: 'seen'; id: string; accepted: number }

/** What the provider did with a request. `busy`: it took nothing and said so; all others were taken. */
export type Deed = 'accepted' | 'late' | 'held' | 'reset' | 'broken' | 'busy'

/** A line of the provider's ledger, on disk before the provider does anything. */
export interface LedgerLine {
  /** Milliseconds since 1970. */
  at: number
  sha256: string
  deed: Deed
}
