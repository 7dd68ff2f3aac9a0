import type { OpenAccount } from '#main/services/accounts.ts'
import type { Core } from '#main/services/core.ts'
import type { Ending, GivenUp, RequestEnd } from '#main/store/repositories/outbox.ts'
import type { FrozenRequest } from '#main/store/repositories/requests.ts'
import type { CommonCause } from '#shared/domain/cause.ts'
import { type AttemptEnd, endOf } from './attempt.ts'
import { noTries, type Step, sameIdWithinMs, stepAfter, type Tries, triesAfter } from './retry.ts'

/** What the acceptance of a repeat says: nobody can tell which of the two was taken. */
export const acceptedOrBefore: CommonCause = 'accepted-or-before'

interface Memory {
  tries: Tries
  /** When the first attempt began, by the stopwatch, which may stand still in sleep, and by the clock on the wall. */
  firstAt: number
  firstAtWall: number
  /** How the first attempt that may have arrived ended: what the request ends as, unless it becomes known. */
  unknown: RequestEnd | null
}

/** What this run of the program remembers of requests that are under way, so that it knows which may be attempted again. */
export function createRepeats({ clock, random }: Pick<Core, 'clock' | 'random'>) {
  const memories = new Map<string, Memory>()
  const fresh = (): Memory => ({
    tries: noTries,
    firstAt: clock.monotonic(),
    firstAtWall: clock.now(),
    unknown: null,
  })
  /** A clock that was set tells nothing, so the larger difference counts. */
  const sinceFirst = (memory: Memory | undefined): number =>
    memory
      ? Math.max(clock.monotonic() - memory.firstAt, Math.abs(clock.now() - memory.firstAtWall))
      : Number.POSITIVE_INFINITY
  const waiting = new Map<string, { request: FrozenRequest; dueAt: number; unknown: RequestEnd }>()

  return {
    /** An attempt of the request is about to leave. */
    begin: ({ id }: FrozenRequest): void => {
      if (!memories.has(id)) memories.set(id, fresh())
    },

    /** An attempt has ended: how that is written down, and what follows. `final`: nothing is attempted again by itself. */
    end: ({ provider }: OpenAccount, request: FrozenRequest, end: AttemptEnd, final: boolean): [Ending, Step] => {
      const now = clock.monotonic()
      const memory = memories.get(request.id) ?? fresh()
      const { tries, unknown } = memory
      const step: Step = final
        ? { next: 'settle' }
        : stepAfter(end.verdict, {
            tries,
            deduplicates: provider.descriptor.repeats === 'deduplicated',
            sinceFirstByteMs: sinceFirst(memory),
            retryAfterMs: end.retryAfterMs,
            fraction: random.fraction(),
          })
      const own = endOf(end)
      const firstUnknown = unknown ?? (own.outcome === 'unknown' ? own : null)
      const after: Memory = { ...memory, tries: triesAfter(tries, end.verdict, step), unknown: firstUnknown }
      if (step.next === 'settle') memories.delete(request.id)
      else memories.set(request.id, after)
      if (step.next === 'ask-again' && firstUnknown) {
        const again = { ...request, attempts: request.attempts + 1 }
        waiting.set(request.id, { request: again, dueAt: now + step.waitMs, unknown: firstUnknown })
      }
      const ending: Ending = {
        requestId: request.id,
        deliveryId: request.delivery_id,
        attempt: request.attempts + 1,
        endedAt: end.endedAt,
        end: own,
        next: step.next,
        settled: settledAs(own, unknown),
        taskId: end.verdict.taskId,
        providerIds: JSON.stringify(end.verdict.references),
        responseHeaders: end.responseHeaders,
        responseBody: end.responseBody,
      }
      return [ending, step]
    },

    /** Requests whose time has come to be asked again. */
    due: (): FrozenRequest[] =>
      [...waiting.values()].filter(({ dueAt }) => dueAt <= clock.monotonic()).map(({ request }) => request),
    /** Requests that waited too long for their turn to be asked again. */
    overdue: (): string[] => [...waiting.keys()].filter((id) => sinceFirst(memories.get(id)) > sameIdWithinMs),
    /** When the next one is due, by the stopwatch; infinite when none waits. */
    nextDue: (): number => Math.min(...[...waiting.values()].map(({ dueAt }) => dueAt)),
    /** It is being asked again. */
    asked: (id: string): void => void waiting.delete(id),
    /** It is not asked again: what may have arrived stays unknown. */
    giveUp: (id: string): GivenUp[] => {
      const one = waiting.get(id)
      waiting.delete(id)
      memories.delete(id)
      return one ? [{ requestId: id, deliveryId: one.request.delivery_id, end: one.unknown, endedAt: clock.now() }] : []
    },
    waiting: (): string[] => [...waiting.keys()],
  }
}

/** Once an attempt may have arrived, no later one makes the request refused or not sent. */
function settledAs(own: RequestEnd, unknown: RequestEnd | null): RequestEnd {
  if (!unknown) return own
  return own.outcome === 'accepted' ? { ...own, causeCode: acceptedOrBefore } : unknown
}
