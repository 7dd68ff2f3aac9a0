import { createHttp, type HttpLimits, type Network } from '#main/providers/http.ts'
import type { Account, Caller, Moment, Provider, SecretValue, Send } from '#main/providers/types.ts'

import type { ConnectionRow } from '#main/store/repositories/connections.ts'
import { createClockOffset } from './clock-offset.ts'
import type { Core } from './core.ts'
import { found } from './refusal.ts'
import { createTokenKeeper, type TokenView } from './token-keeper.ts'

export interface OpenAccount {
  connection: ConnectionRow
  provider: Provider
  account: Account
  send: Send
  /** What only this moment adds to a call; asks for a token first where one is needed. Rejects with ProviderFailure. */
  momentOf(signal: AbortSignal): Promise<Moment>
  /** The token that was `used` is not accepted any more; without it, whichever there is. */
  forgetToken(used?: SecretValue): void
  token(): TokenView | null
}

/** One connection's own way to its server: sockets, what was learnt of its clock, its token. */
type Way = ReturnType<typeof createHttp> & { offset: ReturnType<typeof createClockOffset> }

/** Connections made ready for calls: their credentials opened, their own keep-alive sockets. */
export function createAccounts(
  core: Pick<Core, 'store' | 'vault' | 'clock' | 'providers' | 'redactor'>,
  limits: Partial<HttpLimits>,
  { network: firstNetwork, connect = createHttp }: { network?: Network; connect?: typeof createHttp | undefined } = {},
) {
  const { store, vault, clock, providers } = core
  const ways = new Map<string, Way>()
  const opened = new Map<string, OpenAccount>()
  let changes = 0
  let network = firstNetwork

  const wayOf = (connectionId: string): Way => {
    const known = ways.get(connectionId)
    if (known) return known
    const way = {
      ...connect({ limits, after: clock.after, ...(network && { network }) }),
      offset: createClockOffset(clock),
    }
    ways.set(connectionId, way)
    return way
  }

  const open = async (connectionId: string): Promise<OpenAccount> => {
    const known = opened.get(connectionId)
    if (known) return known
    const changesBefore = changes
    const connection = found(await store.connections.find(connectionId))
    const provider = providers[connection.provider]
    const account: Account = {
      baseUrl: connection.base_url,
      settings: JSON.parse(connection.settings) as Record<string, string>,
      secrets: await vault.credentials(connectionId),
    }
    const way = wayOf(connectionId)
    const send = learningSecrets(way.offset.learning(way.send))
    const keeper = createTokenKeeper(core, { provider, account, send })
    const ready: OpenAccount = {
      connection,
      provider,
      account,
      send,
      momentOf: async (signal) => ({ now: clock.now() + way.offset.milliseconds(), token: await keeper.token(signal) }),
      forgetToken: keeper.forget,
      token: keeper.view,
    }
    // two who opened it at once share one token
    const other = opened.get(connectionId)
    if (other) return other
    // what was read before a change must not be taken for what is there after it
    if (changes === changesBefore) opened.set(connectionId, ready)
    return ready
  }

  /** Signatures and tokens as they leave are masked like the credentials that they are made of. */
  const learningSecrets =
    (send: Send): Send =>
    (request, signal) => {
      for (const { value, secret } of request.headers) if (secret) core.redactor.learnForNow(value)
      return send(request, signal)
    }

  return {
    /** Refuses NOT_FOUND, throws VaultClosed. */
    open,
    caller: (
      { account, send, momentOf }: OpenAccount,
      signal: AbortSignal,
      takeFile: Caller['takeFile'] = () => Promise.resolve(null),
    ): Caller => ({ account, send, signal, takeFile, moment: () => momentOf(signal) }),
    /** How far a connection's server is taken to be ahead of our clock, in milliseconds; 0 where nothing is known. */
    clockOffsetOf: (connectionId: string): number => ways.get(connectionId)?.offset.milliseconds() ?? 0,
    /** The same, null where no answer has told it in this run. */
    knownClockOffset: (connectionId: string): number | null => ways.get(connectionId)?.offset.known() ?? null,
    /** Forgets what was opened, after a connection's address or credentials changed. Calls under way go on. */
    forget: (connectionId: string): void => {
      changes += 1
      opened.delete(connectionId)
      ways.delete(connectionId)
    },
    /** Forgets all credentials and tokens. Calls under way go on. */
    forgetAll: (): void => {
      changes += 1
      opened.clear()
    },
    /** Reaches every provider in another way from now on. Calls under way go on. */
    applyNetwork: (next: Network): void => {
      changes += 1
      network = next
      opened.clear()
      ways.clear()
    },
    close: (): void => {
      for (const way of ways.values()) way.close()
      ways.clear()
      opened.clear()
    },
  }
}

export type Accounts = ReturnType<typeof createAccounts>
