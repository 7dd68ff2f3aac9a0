import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Core } from './core.ts'
import { nextReading } from './reading-times.ts'
import type { Statistics } from './statistics.ts'

const retryMs = 60_000
/** Longer than this after its time, a reading that always failed is given up. */
const givenUpAfterMs = 7 * 24 * 60 * 60_000
const readingsAtOnce = 20

/** Reads the counters of settled deliveries at their times, goes on after a restart, and tries again what failed. */
export function createReadingSchedule(
  { store, clock, log }: Pick<Core, 'store' | 'clock' | 'log'>,
  statistics: Statistics,
) {
  let closed = false
  let cancelTimer = () => {}

  const schedule = async (): Promise<void> => {
    cancelTimer()
    if (closed) return
    const at = await store.deliveries.nextReadingAt()
    if (at !== null) later(Math.max(0, at - clock.now()))
  }

  const later = (milliseconds: number): void => {
    cancelTimer()
    if (!closed) cancelTimer = clock.after(milliseconds, run)
  }

  const run = (): void => {
    const work = async () => {
      for (const delivery of await store.deliveries.readingDue(clock.now(), readingsAtOnce)) await readOne(delivery)
      await schedule()
    }
    work().catch((error: unknown) => {
      log.error('the schedule of readings failed', { error })
      later(retryMs)
    })
  }

  const readOne = async (delivery: DeliveryRow): Promise<void> => {
    const settledAt = delivery.settled_at ?? clock.now()
    try {
      await statistics.readForHistory(delivery)
    } catch (error) {
      log.warn('counters could not be read', { delivery: delivery.id, error })
      const isHopeless = clock.now() - settledAt > givenUpAfterMs
      return store.deliveries.planReading(delivery.id, isHopeless ? null : clock.now() + retryMs, delivery.readings)
    }
    const next = nextReading(settledAt, delivery.readings + 1, clock.now())
    return store.deliveries.planReading(delivery.id, next?.at ?? null, next?.number ?? delivery.readings + 1)
  }

  return {
    /** Looks when the next reading is due; call it after a delivery has settled. */
    wake: (): void =>
      void schedule().catch((error: unknown) => {
        log.error('the schedule of readings failed', { error })
        later(retryMs)
      }),
    close: (): void => {
      closed = true
      cancelTimer()
    },
  }
}
