import { createHttp, type HttpLimits } from '#main/providers/http.ts'
import type { Account, Caller, Provider, Send } from '#main/providers/types.ts'
import type { ConnectionRow } from '#main/store/repositories/connections.ts'
import type { Core } from './core.ts'
import { found } from './refusal.ts'

export interface OpenAccount {
  connection: ConnectionRow
  provider: Provider
  account: Account
  send: Send
}

/** Connections made ready for calls: their credentials opened, their own keep-alive sockets. */
export function createAccounts(
  { store, vault, clock, providers }: Pick<Core, 'store' | 'vault' | 'clock' | 'providers'>,
  limits: Partial<HttpLimits>,
) {
  const ways = new Map<string, ReturnType<typeof createHttp>>()
  const opened = new Map<string, OpenAccount>()
  let changes = 0

  const wayOf = (connectionId: string) => {
    const way = ways.get(connectionId) ?? createHttp({ limits, after: clock.after })
    ways.set(connectionId, way)
    return way
  }

  const open = async (connectionId: string): Promise<OpenAccount> => {
    const known = opened.get(connectionId)
    if (known) return known
    const changesBefore = changes
    const connection = found(await store.connections.find(connectionId))
    const account: Account = {
      baseUrl: connection.base_url,
      settings: JSON.parse(connection.settings) as Record<string, string>,
      secrets: await vault.credentials(connectionId),
    }
    const ready = { connection, provider: providers[connection.provider], account, send: wayOf(connectionId).send }
    // what was read before a change must not be taken for what is there after it
    if (changes === changesBefore) opened.set(connectionId, ready)
    return ready
  }

  return {
    /** Refuses NOT_FOUND, throws VaultClosed. */
    open,
    caller: ({ account, send }: OpenAccount, signal: AbortSignal): Caller => ({ account, send, signal }),
    /** Forgets what was opened, after a connection's address or credentials changed. Calls under way go on. */
    forget: (connectionId: string): void => {
      changes += 1
      opened.delete(connectionId)
      ways.delete(connectionId)
    },
    close: (): void => {
      for (const way of ways.values()) way.close()
      ways.clear()
      opened.clear()
    },
  }
}

export type Accounts = ReturnType<typeof createAccounts>
