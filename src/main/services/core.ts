import type { Events } from '#main/app/events.ts'
import type { Clock, Log, Random } from '#main/app/ports.ts'
import type { Provider } from '#main/providers/types.ts'
import type { Store } from '#main/store/store.ts'
import type { Redactor } from '#main/vault/redactor.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { Storage } from './storage-watch.ts'

/** What services and engine are built from; each takes the members that it needs. */
export interface Core {
  store: Store
  vault: Vault
  redactor: Redactor
  clock: Clock
  random: Random
  log: Log
  events: Events
  storage: Storage
  providers: Readonly<Record<ProviderId, Provider>>
}
