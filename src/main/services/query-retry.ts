import type { Clock, Random } from '#main/app/ports.ts'

/** Why a query is asked again by itself. */
export type AskAgain = 'soon' | 'waiting' | 'with-new-token'

interface Rule {
  /** How often at most. */
  most: number
  /** Waits are random, up to a bound that doubles from `firstMs` to `longestMs` (full jitter). */
  firstMs: number
  longestMs: number
}

/** A query changes nothing, so whatever became of it, it may be asked again; a change never is. */
const rules: Readonly<Record<AskAgain, Rule>> = {
  soon: { most: 3, firstMs: 500, longestMs: 8_000 },
  waiting: { most: 5, firstMs: 1_000, longestMs: 30_000 },
  'with-new-token': { most: 1, firstMs: 0, longestMs: 0 },
}

export interface Tried<T> {
  value: T
  /** Null: this is the answer. */
  again: AskAgain | null
  /** What the provider asked to wait at least. */
  retryAfterMs: number | null
}

interface Limits {
  clock: Pick<Clock, 'after' | 'monotonic'>
  random: Pick<Random, 'fraction'>
  signal: AbortSignal
  /** For all tries together; a wait that would end later is not begun. */
  limitMs: number
}

/** Asks until there is an answer, or until asking again is no use; the last try counts. */
export async function askAgainWithin<T>(
  { clock, random, signal, limitMs }: Limits,
  ask: () => Promise<Tried<T>>,
): Promise<T> {
  const until = clock.monotonic() + limitMs
  const used: Record<AskAgain, number> = { soon: 0, waiting: 0, 'with-new-token': 0 }
  for (;;) {
    const { value, again, retryAfterMs } = await ask()
    if (again === null) return value
    const { most, firstMs, longestMs } = rules[again]
    const jitter = random.fraction() * Math.min(longestMs, firstMs * 2 ** used[again])
    const waitMs = Math.ceil(Math.max(retryAfterMs ?? 0, jitter))
    if (used[again] >= most || clock.monotonic() + waitMs >= until || signal.aborted) return value
    used[again] += 1
    await pause(clock, waitMs, signal)
  }
}

async function pause(clock: Pick<Clock, 'after'>, milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds === 0) return
  const over = Promise.withResolvers<void>()
  const cancel = clock.after(milliseconds, over.resolve)
  const giveUp = () => over.resolve()
  signal.addEventListener('abort', giveUp, { once: true })
  await over.promise
  signal.removeEventListener('abort', giveUp)
  cancel()
}
