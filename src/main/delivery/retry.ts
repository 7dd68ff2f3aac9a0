import type { Verdict } from '#main/providers/types.ts'

/** What has to change before a request is attempted again by itself; `same-id`: nothing, the provider knows a repeat. */
type RepeatKind = NonNullable<Verdict['askAgain']> | 'same-id'

interface Rule {
  /** How often at most, for one request in one run of the program. */
  most: number
  /** Waits are random, up to a bound that doubles from `firstMs` to `longestMs` (full jitter). */
  firstMs: number
  longestMs: number
}

/**
 * When a request is attempted again without the operator's word. Whatever is not here, and everything that may have
 * arrived at a provider that does not know repeats, is left to the operator.
 */
export const retryTable: Readonly<Record<RepeatKind, Rule>> = {
  'when-reachable': { most: 4, firstMs: 500, longestMs: 30_000 },
  'after-waiting': { most: 5, firstMs: 1_000, longestMs: 60_000 },
  'with-new-token': { most: 1, firstMs: 0, longestMs: 0 },
  'with-new-time': { most: 1, firstMs: 0, longestMs: 0 },
  'same-id': { most: 2, firstMs: 1_000, longestMs: 30_000 },
}
/** How long a provider is trusted to know a request by its id, from the first attempt's first byte. */
export const sameIdWithinMs = 5 * 60_000
/** A provider that asks for more time than this stops the run instead. */
const longestWaitMs = 10 * 60_000

/** What has been tried for one request in this run of the program. */
export interface Tries {
  repeats: Readonly<Partial<Record<RepeatKind, number>>>
  /** An attempt has ended so that it may have arrived. */
  mayHaveArrived: boolean
}

export const noTries: Tries = { repeats: {}, mayHaveArrived: false }

export interface Circumstances {
  tries: Tries
  /** Whether the provider pushes one of two requests with the same id. */
  deduplicates: boolean
  sinceFirstByteMs: number
  /** What the answer asks to wait, null where it says nothing. */
  retryAfterMs: number | null
  /** At least 0, less than 1. */
  fraction: number
}

/**
 * What follows an attempt: the request has ended, or it is attempted again after a wait. `plan-again`: it surely was not
 * taken, and may wait with the others of its run. `ask-again`: it may have arrived, and stays in flight meanwhile.
 */
export type Step = { next: 'settle' } | { next: 'plan-again' | 'ask-again'; kind: RepeatKind; waitMs: number }

export function stepAfter(verdict: Pick<Verdict, 'outcome' | 'askAgain'>, circumstances: Circumstances): Step {
  const { tries, deduplicates, sinceFirstByteMs, retryAfterMs, fraction } = circumstances
  const mayHaveArrived = tries.mayHaveArrived || verdict.outcome === 'unknown'
  const couldHelp = verdict.outcome === 'unknown' || verdict.askAgain !== null
  const kind = !mayHaveArrived ? verdict.askAgain : deduplicates && couldHelp ? 'same-id' : null
  if (verdict.outcome === 'accepted' || kind === null) return { next: 'settle' }
  const { most, firstMs, longestMs } = retryTable[kind]
  const used = tries.repeats[kind] ?? 0
  const waitMs = Math.ceil(Math.max(retryAfterMs ?? 0, fraction * Math.min(longestMs, firstMs * 2 ** used)))
  const isTooLate = mayHaveArrived && sinceFirstByteMs + waitMs > sameIdWithinMs
  if (used >= most || waitMs > longestWaitMs || isTooLate) return { next: 'settle' }
  return { next: mayHaveArrived ? 'ask-again' : 'plan-again', kind, waitMs }
}

/** The tries of a request after one more attempt ended with this verdict and step. */
export function triesAfter(before: Tries, { outcome }: Pick<Verdict, 'outcome'>, step: Step): Tries {
  const { repeats } = before
  return {
    mayHaveArrived: before.mayHaveArrived || outcome === 'unknown',
    repeats: step.next === 'settle' ? repeats : { ...repeats, [step.kind]: (repeats[step.kind] ?? 0) + 1 },
  }
}
