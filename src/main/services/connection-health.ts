import type { ConnectionRow } from '#main/store/repositories/connections.ts'
import type { ConnectionHealth } from '#shared/contract/connections.ts'
import type { Accounts } from './accounts.ts'
import { causeOf } from './causes.ts'
import type { Core } from './core.ts'

const troubles = ['refused', 'not-sent', 'unknown'] as const

/** How each connection has done of late, from what is recorded; nothing is asked of a provider. */
export function createConnectionHealth(
  { store, providers }: Pick<Core, 'store' | 'providers'>,
  { knownClockOffset }: Pick<Accounts, 'knownClockOffset'>,
) {
  const lastSuccess = async (id: string): Promise<ConnectionHealth['lastSuccess']> => {
    const request = await store.health.lastRequest(id, ['accepted'])
    const change = await store.health.lastChange(id, ['accepted'])
    const ends = [
      request && { at: request.settled_at ?? 0, deliveryId: request.delivery_id },
      change && { at: change.ended_at ?? 0, deliveryId: null },
    ]
    return latest(ends)
  }

  const lastTrouble = async ({ id, provider: name }: ConnectionRow): Promise<ConnectionHealth['lastTrouble']> => {
    const provider = providers[name]
    const request = await store.health.lastRequest(id, troubles)
    const change = await store.health.lastChange(id, troubles)
    const requestCause = request && causeOf(request, provider)
    const changeCause = change && causeOf(change, provider)
    return latest([
      request && requestCause && { at: request.settled_at ?? 0, deliveryId: request.delivery_id, cause: requestCause },
      change && changeCause && { at: change.ended_at ?? 0, deliveryId: null, cause: changeCause },
    ])
  }

  return async (): Promise<ConnectionHealth[]> => {
    const all: ConnectionHealth[] = []
    for (const row of await store.connections.list())
      all.push({
        connectionId: row.id,
        lastSuccess: await lastSuccess(row.id),
        lastTrouble: await lastTrouble(row),
        clockOffset: knownClockOffset(row.id),
      })
    return all
  }
}

const latest = <T extends { at: number }>(ends: readonly (T | null | undefined)[]): T | null =>
  ends.reduce<T | null>((best, one) => (one && (!best || one.at > best.at) ? one : best), null)

export type ConnectionHealthOf = ReturnType<typeof createConnectionHealth>
