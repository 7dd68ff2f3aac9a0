import type { ConnectionRow } from '#main/store/repositories/connections.ts'
import type { Repositories } from '#main/store/store.ts'
import type { Connection } from '#shared/contract/connections.ts'
import { testAudienceSchema } from '#shared/domain/audience.ts'
import type { Core } from './core.ts'

/** A connection as everybody may see it: of its secrets only whether they are set. */
export async function viewConnection(
  row: ConnectionRow,
  { credentials }: Pick<Repositories, 'credentials'>,
  providers: Core['providers'],
): Promise<Connection> {
  const { descriptor } = providers[row.provider]
  const settings = JSON.parse(row.settings) as Record<string, string>
  const set = new Map((await credentials.fields(row.id)).map(({ field, updated_at }) => [field, updated_at]))
  return {
    id: row.id,
    name: row.name,
    provider: row.provider,
    stage: row.stage,
    baseUrl: row.base_url,
    account: settings[descriptor.accountField] ?? '',
    settings,
    secrets: descriptor.fields
      .filter((field) => field.secret)
      .map(({ name }) => ({ field: name, isSet: set.has(name), updatedAt: set.get(name) ?? null })),
    builtIn: row.built_in === 1,
    limits: { inFlight: row.in_flight_limit, perSecond: row.per_second_limit },
    testAudience: row.test_audience === null ? null : testAudienceSchema.parse(JSON.parse(row.test_audience)),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
