import type { ClientLink } from '@orpc/client'

/** A connection to the core, over whatever carries it. */
export interface Way {
  link: ClientLink<Record<never, never>>
  /** Whether a call can leave. */
  isOpen(): boolean
  /** Resolves once, when it has ended. */
  lost: Promise<void>
}
