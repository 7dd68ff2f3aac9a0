import type { StageLock } from '#shared/contract/system.ts'
import { writeAudit } from './audit.ts'
import type { Core } from './core.ts'
import { Refusal } from './refusal.ts'

const unusedForMs = 30 * 60_000

/** Production is locked at every start and again after 30 minutes without use; unlocking is a deed of its own. */
export function createStageLock({ store, clock, events }: Pick<Core, 'store' | 'clock' | 'events'>) {
  let unlockedUntil: number | null = null
  let cancelTimer = () => {}

  const isOpen = () => unlockedUntil !== null && clock.now() < unlockedUntil
  const view = (): StageLock => ({ unlockedUntil: isOpen() ? unlockedUntil : null })

  const lockNow = () => {
    cancelTimer()
    unlockedUntil = null
    events.changed('stage-lock')
  }
  const extend = () => {
    cancelTimer()
    unlockedUntil = clock.now() + unusedForMs
    cancelTimer = clock.after(unusedForMs, lockNow)
  }

  return {
    view,
    unlock: async (by: string): Promise<StageLock> => {
      await writeAudit(store, { at: clock.now(), operator: by, action: 'production.unlock' })
      extend()
      events.changed('stage-lock')
      return view()
    },
    lock: async (by: string): Promise<StageLock> => {
      if (isOpen()) await writeAudit(store, { at: clock.now(), operator: by, action: 'production.lock' })
      lockNow()
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
