import type { TenantRow } from '#main/store/repositories/tenants.ts'
import { nextAsk } from '#shared/domain/tenant.ts'
import type { Core } from './core.ts'

const retryMs = 60_000
const asksAtOnce = 20

/** Asks for tenants that are being opened at their times, and goes on after a restart. */
export function createTenantWatch(
  { store, clock, log }: Pick<Core, 'store' | 'clock' | 'log'>,
  ask: (id: string) => Promise<unknown>,
) {
  let isClosed = false
  let isRunning = false
  let cancelTimer = () => {}

  const later = (milliseconds: number): void => {
    cancelTimer()
    if (!isClosed) cancelTimer = clock.after(milliseconds, run)
  }

  const schedule = async (): Promise<void> => {
    const at = await store.tenants.nextAskAt()
    if (at !== null && !isRunning) later(Math.max(0, at - clock.now()))
  }

  const askOne = async (row: Pick<TenantRow, 'id' | 'pending_since'>): Promise<void> => {
    try {
      await ask(row.id)
    } catch (error) {
      if (isClosed) return
      log.warn('a tenant could not be asked for', { error })
      const now = clock.now()
      await store.tenants.update(row.id, { next_ask_at: nextAsk(row.pending_since ?? now, now) })
    }
  }

  const run = (): void => {
    const work = async () => {
      isRunning = true
      for (const row of await store.tenants.due(clock.now(), asksAtOnce)) if (!isClosed) await askOne(row)
      isRunning = false
      if (!isClosed) await schedule()
    }
    work().catch(failed)
  }

  const failed = (error: unknown): void => {
    isRunning = false
    if (isClosed) return
    log.error('tenants could not be asked for', { error })
    later(retryMs)
  }

  return {
    /** Looks when the next one is due; call it when a tenant or a connection has changed. */
    wake: (): void => {
      if (!isClosed) schedule().catch(failed)
    },
    close: (): void => {
      isClosed = true
      cancelTimer()
    },
  }
}
