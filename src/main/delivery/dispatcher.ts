import type { Accounts, OpenAccount } from '#main/services/accounts.ts'
import { writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import { VaultClosed } from '#main/vault/vault.ts'
import { createLane, type LaneLimits } from './lane.ts'

type Lane = ReturnType<typeof createLane>

const retryMs = 1_000

/** Lets holds run out and hands running deliveries to the lane of their connection. */
export function createDispatcher(
  core: Core,
  accounts: Accounts,
  { limits, onSettled }: { limits: LaneLimits; onSettled: () => void },
) {
  const { store, clock, events, log } = core
  const lanes = new Map<string, Lane>()
  let stopped = false
  let looking: Promise<void> | null = null
  let again = false
  let cancelTimer = () => {}

  const wake = (): void => {
    if (stopped) return
    again = true
    looking ??= look().finally(() => {
      looking = null
      if (again) wake()
    })
  }

  const look = async (): Promise<void> => {
    again = false
    try {
      await releaseHolds()
      for (const row of await store.deliveries.inState(['running'])) await run(row)
    } catch (error) {
      log.error('dispatcher could not read the outbox', { error })
      later(retryMs)
    }
  }

  const later = (milliseconds: number): void => {
    cancelTimer()
    if (!stopped) cancelTimer = clock.after(milliseconds, wake)
  }

  const releaseHolds = async (): Promise<void> => {
    let next = Number.POSITIVE_INFINITY
    for (const row of await store.deliveries.inState(['held'])) {
      const left = (row.hold_until ?? 0) - clock.now()
      if (left > 0) next = Math.min(next, left)
      else await release(row)
    }
    if (next !== Number.POSITIVE_INFINITY) later(next)
  }

  const release = async (row: DeliveryRow): Promise<void> => {
    await store.transaction(async (inside) => {
      const now = clock.now()
      if (!(await inside.deliveries.changeIn(row.id, ['held'], { state: 'running', started_at: now }))) return
      await inside.drafts.removeSent(row.id)
      await writeAudit(inside, {
        at: now,
        operator: row.operator,
        action: 'deliveries.start',
        subjectId: row.id,
        subjectName: row.title,
      })
    })
    events.changed('deliveries', row.id)
    events.changed('drafts')
  }

  const run = async (row: DeliveryRow): Promise<void> => {
    if (await open(row.connection_id)) laneOf(row.connection_id).wake()
    else if (await store.deliveries.changeIn(row.id, ['running'], { state: 'paused', pause_reason: 'vault-locked' })) {
      events.changed('deliveries', row.id)
    }
  }

  const open = async (connectionId: string): Promise<OpenAccount | null> => {
    try {
      return await accounts.open(connectionId)
    } catch (error) {
      if (error instanceof VaultClosed) return null
      throw error
    }
  }

  const laneOf = (connectionId: string): Lane => {
    const lane =
      lanes.get(connectionId) ?? createLane(core, { connectionId, limits, open: () => open(connectionId), onSettled })
    lanes.set(connectionId, lane)
    return lane
  }

  return {
    wake,
    /** Ends within about `graceMs`; what is still under way then is written down as unknown. */
    stop: async (graceMs: number): Promise<void> => {
      stopped = true
      cancelTimer()
      await looking
      await Promise.all([...lanes.values()].map((lane) => lane.stop(graceMs)))
    },
  }
}
