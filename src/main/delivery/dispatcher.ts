import { ProviderFailure } from '#main/providers/types.ts'
import type { Accounts } from '#main/services/accounts.ts'
import type { Core } from '#main/services/core.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import { VaultClosed } from '#main/vault/vault.ts'
import type { PauseReason } from '#shared/domain/delivery.ts'
import { createLane, type LaneLimits, type ReadyAccount } from './lane.ts'

type Lane = ReturnType<typeof createLane>

const retryMs = 1_000
const tokenLimit = () => AbortSignal.timeout(20_000)

interface DispatcherParts {
  limits: LaneLimits
  onSettled: () => void
}

/** Hands running deliveries to the lane of their connection; one that can't be opened stops its own runs, no others. */
export function createDispatcher(core: Core, accounts: Accounts, { limits, onSettled }: DispatcherParts) {
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
      for (const row of await store.deliveries.inState(['running'])) await run(row)
    } catch (error) {
      log.error('the outbox could not be read', { error })
      cancelTimer()
      if (!stopped) cancelTimer = clock.after(retryMs, wake)
    }
  }

  const run = async (row: DeliveryRow): Promise<void> => {
    const opened = await open(row.connection_id)
    if (typeof opened !== 'string') return laneOf(row.connection_id).wake()
    if (await store.deliveries.changeIn(row.id, ['running'], { state: 'paused', pause_reason: opened }))
      events.changed('deliveries', row.id)
  }

  /** The connection ready for calls, or why it is not. */
  const open = async (connectionId: string): Promise<ReadyAccount | PauseReason> => {
    try {
      const opened = await accounts.open(connectionId)
      return { ...opened, moment: await opened.momentOf(tokenLimit()) }
    } catch (error) {
      if (error instanceof VaultClosed) return 'vault-locked'
      if (error instanceof ProviderFailure && error.verdict.outcome !== 'refused') return 'unreachable'
      log.error('a connection could not be opened', { connection: connectionId, error })
      return 'account-unusable'
    }
  }

  const laneOf = (connectionId: string): Lane => {
    const known = lanes.get(connectionId)
    if (known) return known
    const openOrNull = async () => {
      const opened = await open(connectionId)
      if (typeof opened !== 'string') return opened
      wake()
      return null
    }
    const lane = createLane(core, { limits, open: openOrNull, onSettled })
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
