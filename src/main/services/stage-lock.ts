import type { StageLock } from '#shared/contract/system.ts'
import { writeAudit } from './audit.ts'
import type { Core } from './core.ts'
import { Refusal } from './refusal.ts'

const unusedForMs = 30 * 60_000

/** Production is locked at every start and again after 30 minutes without use; unlocking is a deed of its own. */
export function createStageLock({ store, clock, log, events }: Pick<Core, 'store' | 'clock' | 'log' | 'events'>) {
  /** By the clock on the wall, which goes on while the machine sleeps, and by the stopwatch, which nobody sets back. */
  let until: { wall: number; monotonic: number } | null = null
  let cancelTimer = () => {}
  let whenLocked: () => Promise<void> = () => Promise.resolve()

  const isOpen = () => until !== null && clock.now() < until.wall && clock.monotonic() < until.monotonic
  const view = (): StageLock => ({ unlockedUntil: until !== null && isOpen() ? until.wall : null })

  const lockNow = async (): Promise<void> => {
    cancelTimer()
    until = null
    events.changed('stage-lock')
    await whenLocked().catch((error: unknown) => log.error('production could not be stopped', { error }))
  }

  const extend = (): void => {
    cancelTimer()
    until = { wall: clock.now() + unusedForMs, monotonic: clock.monotonic() + unusedForMs }
    cancelTimer = clock.after(unusedForMs, () => void lockNow())
  }

  return {
    view,
    isOpen,
    /** What has to stop when production is locked, by whomever. */
    onLock: (stop: () => Promise<void>): void => {
      whenLocked = stop
    },
    unlock: async (by: string): Promise<StageLock> => {
      await writeAudit(store, { at: clock.now(), operator: by, action: 'production.unlock', stage: 'production' })
      extend()
      events.changed('stage-lock')
      return view()
    },
    lock: async (by: string): Promise<StageLock> => {
      const wasOpen = isOpen()
      await lockNow()
      if (wasOpen)
        await writeAudit(store, { at: clock.now(), operator: by, action: 'production.lock', stage: 'production' })
      return view()
    },
    /** Somebody is at the console. Opens nothing. */
    touch: (): StageLock => {
      if (isOpen()) extend()
      return view()
    },
    assertOpen: (): void => {
      if (!isOpen()) throw new Refusal('STAGE_LOCKED')
    },
    close: () => cancelTimer(),
  }
}

export type StageLockService = ReturnType<typeof createStageLock>
