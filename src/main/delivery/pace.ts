import type { Clock } from '#main/app/ports.ts'
import type { DeliveryHead } from '#main/store/repositories/deliveries.ts'
import type { Pace } from '#shared/contract/delivery-views.ts'

const windowMs = 30_000
const shortestMs = 1_000

/** How fast runs go, from what ended in the last half minute; kept in memory only. */
export function createPace(clock: Pick<Clock, 'now' | 'monotonic'>) {
  const ended = new Map<string, { at: number; n: number }[]>()
  /** Per connection, until when the provider is given time. */
  const quiet = new Map<string, number>()

  return {
    note: (deliveryId: string, n: number): void => {
      const at = clock.monotonic()
      const recent = (ended.get(deliveryId) ?? []).filter((one) => one.at > at - windowMs)
      ended.set(deliveryId, [...recent, { at, n }])
    },
    waitUntil: (connectionId: string, monotonic: number): void => void quiet.set(connectionId, monotonic),
    /** Null unless the delivery runs. */
    of: ({ id, state, connection_id, planned, in_flight }: DeliveryHead): Pace | null => {
      if (state !== 'running') {
        ended.delete(id)
        return null
      }
      const now = clock.monotonic()
      const recent = (ended.get(id) ?? []).filter((one) => one.at > now - windowMs)
      const [first] = recent
      const total = recent.reduce((sum, { n }) => sum + n, 0)
      const perSecond = first ? (total / Math.max(shortestMs, now - first.at)) * 1000 : 0
      const left = planned + in_flight
      const quietMs = (quiet.get(connection_id) ?? 0) - now
      return {
        perSecond: Math.round(perSecond * 10) / 10,
        secondsLeft: perSecond > 0 ? Math.ceil(left / perSecond + Math.max(0, quietMs) / 1000) : null,
        waitingUntil: quietMs > 0 ? Math.round(clock.now() + quietMs) : null,
      }
    },
  }
}

export type PaceOfRuns = ReturnType<typeof createPace>
