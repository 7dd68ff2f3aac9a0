import type { Network } from '#main/providers/http.ts'
import type { AttachmentCheck } from '#shared/domain/attachment.ts'
import type { Check } from '#shared/domain/review.ts'
import { createLook, type LookMeans } from './attachment/look.ts'
import { reviewCheck } from './attachment/review-checks.ts'
import type { Core } from './core.ts'
import { found } from './refusal.ts'
import { within } from './time-limit.ts'

export type AttachmentChecks = ReturnType<typeof createAttachmentChecks>

const limitMs = 10_000
/** For so long a review takes what was found last. */
const rememberedMs = 5 * 60_000
const mostRemembered = 50

interface Remembered {
  at: number
  check: Promise<Check>
}

/** Looks at attachments, at most 10 s at each. Whatever comes of it is advice: nothing is blocked by it. */
export function createAttachmentChecks(
  { store, clock }: Pick<Core, 'store' | 'clock'>,
  { network, ...means }: Omit<LookMeans, 'limitMs'> & { network: () => Promise<Network> },
) {
  const look = createLook(clock, { limitMs, ...means })
  const known = new Map<string, Remembered>()
  const running = new Set<AbortController>()

  const lookInTime = async (url: string, ownAddress: string, stop?: AbortSignal): Promise<AttachmentCheck> => {
    const control = new AbortController()
    const leave = () => control.abort()
    stop?.addEventListener('abort', leave)
    running.add(control)
    try {
      const way = await network()
      const limit = { clock, milliseconds: limitMs, stop: control.signal }
      return await within(limit, (signal) => look(url, ownAddress, way, signal))
    } finally {
      running.delete(control)
      stop?.removeEventListener('abort', leave)
    }
  }

  const keyOf = (url: string, ownAddress: string) => JSON.stringify([url, ownAddress])

  const remember = (key: string, check: Promise<Check>): void => {
    known.delete(key)
    known.set(key, { at: clock.monotonic(), check })
    const oldest = known.size > mostRemembered ? known.keys().next() : null
    if (oldest && !oldest.done) known.delete(oldest.value)
  }

  return {
    /** Looks afresh, for the operator who asks. Refuses NOT_FOUND for a connection that there is none of. */
    check: async (connectionId: string, address: string, stop?: AbortSignal): Promise<AttachmentCheck> => {
      const { base_url: ownAddress } = found(await store.connections.find(connectionId))
      const url = address.trim()
      const check = await lookInTime(url, ownAddress, stop)
      if (!stop?.aborted) remember(keyOf(url, ownAddress), Promise.resolve(reviewCheck(check)))
      return check
    },
    /** For a review: what was found a short time ago, or else is found now. */
    forReview: (url: string, ownAddress: string): Promise<Check> => {
      const key = keyOf(url, ownAddress)
      const last = known.get(key)
      if (last && clock.monotonic() - last.at < rememberedMs) return last.check
      const check = lookInTime(url, ownAddress).then(reviewCheck)
      remember(key, check)
      check.catch(() => known.delete(key))
      return check
    },
    /** After the way to servers has changed, what was found before says nothing any more. */
    forget: (): void => known.clear(),
    close: (): void => {
      for (const control of running) control.abort()
    },
  }
}
