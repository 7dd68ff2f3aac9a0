import { ProviderFailure } from '#main/providers/types.ts'
import type { Accounts } from '#main/services/accounts.ts'
import type { Core } from '#main/services/core.ts'
import { within } from '#main/services/time-limit.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import { VaultClosed } from '#main/vault/vault.ts'
import type { PauseReason } from '#shared/domain/delivery.ts'
import { createLane, type LaneLimits, type ReadyAccount } from './lane.ts'
import type { PaceOfRuns } from './pace.ts'
import { noTries, stepAfter, type Tries, triesAfter } from './retry.ts'

type Lane = ReturnType<typeof createLane>

const retryMs = 1_000
const tokenLimitMs = 20_000

interface DispatcherParts {
  /** Instead of each connection's own. */
  limits?: LaneLimits | undefined
  onSettled: () => void
  pace: PaceOfRuns
}

/** Hands running deliveries to the lane of their connection; one that can't be opened stops its own runs, no others. */
export function createDispatcher(core: Core, accounts: Accounts, { limits, onSettled, pace }: DispatcherParts) {
  const { store, clock, random, events, log } = core
  const lanes = new Map<string, Lane>()
  /** Connections that are being made ready; a token that is long in coming keeps no other connection waiting. */
  const visits = new Map<string, Promise<void>>()
  /** Connections for which a run may have begun during their visit. */
  const missed = new Set<string>()
  /** Connections whose token could not be asked for, and what ends their wait for the next try. */
  const tries = new Map<string, Tries>()
  const retryAt = new Map<string, () => void>()
  const stopping = new AbortController()
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
      const wanted = new Set((await running()).map((row) => row.connection_id))
      // what they keep of runs that were paused or stopped
      for (const [id, lane] of lanes) if (!wanted.has(id)) lane.wake()
      for (const id of wanted) {
        if (visits.has(id)) missed.add(id)
        else visits.set(id, visit(id).catch(retry).finally(endVisit(id)))
      }
    } catch (error) {
      retry(error)
    }
  }

  const endVisit = (connectionId: string) => () => {
    visits.delete(connectionId)
    if (missed.delete(connectionId)) wake()
  }

  const retry = (error: unknown): void => {
    log.error('the outbox could not be read', { error })
    cancelTimer()
    if (!stopped) cancelTimer = clock.after(retryMs, wake)
  }

  const running = () => store.deliveries.inState(['running'])

  const visit = async (connectionId: string): Promise<void> => {
    const opened = await open(connectionId)
    if (stopped) return
    if (opened === 'unreachable' && willTryAgain(connectionId)) return
    tries.delete(connectionId)
    if (typeof opened !== 'string') return laneOf(connectionId).wake()
    for (const row of await running()) if (row.connection_id === connectionId) await pause(row, opened)
  }

  /** A token is asked for again like a request that did not leave. */
  const willTryAgain = (connectionId: string): boolean => {
    const before = tries.get(connectionId) ?? noTries
    const end = { outcome: 'not-sent', askAgain: 'when-reachable' } as const
    const circumstances = { deduplicates: false, sinceFirstByteMs: 0, retryAfterMs: null }
    const step = stepAfter(end, { ...circumstances, tries: before, fraction: random.fraction() })
    if (step.next === 'settle') return false
    tries.set(connectionId, triesAfter(before, end, step))
    pace.waitUntil(connectionId, clock.monotonic() + step.waitMs)
    retryAt.get(connectionId)?.()
    retryAt.set(connectionId, clock.after(step.waitMs, wake))
    return true
  }

  const pause = async ({ id }: DeliveryRow, reason: PauseReason): Promise<void> => {
    if (await store.deliveries.move(id, 'paused', { pause_reason: reason })) events.changed('deliveries', id)
  }

  /** The connection ready for calls, or why it is not. */
  const open = async (connectionId: string): Promise<ReadyAccount | PauseReason> => {
    try {
      const opened = await accounts.open(connectionId)
      const limit = { clock, milliseconds: tokenLimitMs, stop: stopping.signal }
      return { ...opened, moment: await within(limit, opened.momentOf) }
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
    const lane = createLane(core, { connectionId, limits, open: openOrNull, onSettled, pace })
    lanes.set(connectionId, lane)
    return lane
  }

  return {
    wake,
    /** A connection's server has asked for so much time, in an answer to a request that no lane has sent. */
    leaveAlone: (connectionId: string, milliseconds: number): void => laneOf(connectionId).leaveAlone(milliseconds),
    /** Ends within about `graceMs`; what is still under way then is written down as unknown. */
    stop: async (graceMs: number): Promise<void> => {
      stopped = true
      cancelTimer()
      for (const cancel of retryAt.values()) cancel()
      stopping.abort()
      await looking
      await Promise.all(visits.values())
      await Promise.all([...lanes.values()].map((lane) => lane.stop(graceMs)))
    },
  }
}
