import type { ConnectionHealthOf } from '#main/services/connection-health.ts'
import type { Core } from '#main/services/core.ts'
import type { SettingsService } from '#main/services/settings.ts'
import type { StorageWatch } from '#main/services/storage-watch.ts'
import type { ConnectionRow } from '#main/store/repositories/connections.ts'
import type { ConnectionHealth } from '#shared/contract/connections.ts'
import type { Settings } from '#shared/contract/settings.ts'

/** What a support bundle is made of beside the core. */
export interface SupportParts {
  /** Versions and the like of this program and what it runs on. */
  program: Readonly<Record<string, string | null>>
  /** The operator's own folder, whose name is left out of paths. */
  home: string
  /** Undefined where the host writes no log. */
  logFile: string | undefined
  health: ConnectionHealthOf
  settings: Pick<SettingsService, 'get'>
  storage: StorageWatch['state']
}

/** How this console is set up and fares: no credential, no recipient, no address beyond a host's name. */
export async function supportFacts({ store, vault }: Core, { program, health, settings, storage }: SupportParts) {
  const fares = new Map((await health()).map((one) => [one.connectionId, one]))
  const connections = []
  for (const row of await store.connections.list())
    connections.push(connectionFacts(row, fares.get(row.id), await setSecrets(vault, row.id)))
  return {
    program,
    settings: settingFacts(await settings.get()),
    vault: vault.status(),
    storage: storage(),
    rows: await store.counts.all(),
    connections,
  }
}

/** Names of the fields that are set; reading them also teaches what is masked in the log. Null while they can't be read. */
const setSecrets = (vault: Core['vault'], id: string): Promise<string[] | null> =>
  vault.credentials(id).then(Object.keys, () => null)

function connectionFacts(row: ConnectionRow, fares: ConnectionHealth | undefined, filled: string[] | null) {
  const settings = JSON.parse(row.settings) as Record<string, string>
  return {
    name: row.name,
    provider: row.provider,
    stage: row.stage,
    host: hostOf(row.base_url),
    grantsAt: hostOf(settings['tokenUrl'] ?? ''),
    builtIn: row.built_in === 1,
    limits: { inFlight: row.in_flight_limit, perSecond: row.per_second_limit },
    filled: filled?.join(' ') ?? null,
    lastSuccess: timeOf(fares?.lastSuccess?.at),
    lastTrouble: fares?.lastTrouble ? { at: timeOf(fares.lastTrouble.at), cause: fares.lastTrouble.cause.code } : null,
    clockOffset: fares?.clockOffset ?? null,
  }
}

function settingFacts({ language, theme, safety, words, retentionDays, network, operators }: Settings) {
  const { proxy, certificates } = network
  return {
    ...{ language, theme, safety, retentionDays },
    words: words.length,
    operators: operators.length,
    proxy: hostOf(proxy),
    certificates: certificates.split('BEGIN CERTIFICATE').length - 1,
  }
}

const timeOf = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString())

/** Paths and queries may hold keys, and the account before a host too. */
const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).hostname : null)
