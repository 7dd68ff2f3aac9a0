import { ProviderFailure } from '#main/providers/types.ts'
import type { Accounts } from '#main/services/accounts.ts'
import type { Core } from '#main/services/core.ts'
import { inSteps } from '#main/services/in-steps.ts'
import { found } from '#main/services/refusal.ts'
import { within } from '#main/services/time-limit.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import { VaultClosed } from '#main/vault/vault.ts'
import type { Audience } from '#shared/domain/audience.ts'
import type { ChannelCounters } from '#shared/domain/counters.ts'
import type { LastReach } from '#shared/domain/reach.ts'
import { audienceHashSteps } from './hashes.ts'

const lookedBack = 300
const askLimitMs = 10_000

type Aimed = Pick<DeliveryRow, 'id' | 'connection_id' | 'base_url' | 'account' | 'audience_hash'>

/** How many an audience comes to whose size only the provider knows: by what it counted the last time, or by asking it. */
export function createReach(core: Pick<Core, 'store' | 'clock' | 'providers'>, accounts: Accounts) {
  const { store, clock, providers } = core

  const last = async (row: Aimed): Promise<LastReach | null> => {
    const earlier = await store.history.before(row, lookedBack)
    for (const { id, audience_hash, task_count, started_at } of earlier) {
      if (audience_hash !== row.audience_hash || task_count === 0 || started_at === null) continue
      const readings = await store.snapshots.latest(id)
      const counters = readings.flatMap((reading) => JSON.parse(reading.counters) as ChannelCounters[])
      const devices = counters.reduce((sum, { target }) => sum + target, 0)
      if (devices > 0) return { deliveryId: id, at: started_at, devices }
    }
    return null
  }

  return {
    /** Of a delivery that was reviewed; null where its size is known, or nothing was ever counted. */
    of: async (row: DeliveryRow): Promise<LastReach | null> => (row.audience_size === null ? last(row) : null),
    /** Of an audience that is being chosen. Refuses NOT_FOUND. */
    last: async (connectionId: string, audience: Audience): Promise<LastReach | null> => {
      const connection = found(await store.connections.find(connectionId))
      const settings = JSON.parse(connection.settings) as Record<string, string>
      return last({
        id: '',
        connection_id: connectionId,
        base_url: connection.base_url,
        account: settings[providers[connection.provider].descriptor.accountField] ?? '',
        audience_hash: await inSteps(audienceHashSteps(audience)),
      })
    },
    /** How many devices have a tag now, as the provider says within 10 s; null where it doesn't. */
    ask: async (connectionId: string, tag: string): Promise<number | null> => {
      try {
        const opened = await accounts.open(connectionId)
        const { countTag } = opened.provider
        if (!countTag) return null
        return await within({ clock, milliseconds: askLimitMs }, (signal) =>
          countTag(tag, accounts.caller(opened, signal)),
        )
      } catch (error) {
        if (error instanceof ProviderFailure || error instanceof VaultClosed) return null
        throw error
      }
    },
  }
}

export type Reach = ReturnType<typeof createReach>
