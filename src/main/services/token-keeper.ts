import type { Account, Provider, SecretValue, Send } from '#main/providers/types.ts'
import { ProviderFailure } from '#main/providers/types.ts'
import { verdict } from '#main/providers/verdict.ts'
import { Secret } from '#main/vault/secret.ts'
import type { Core } from './core.ts'
import { shared } from './shared-work.ts'

/** A token is not used in the last part of its life, in which it may expire on the way. */
const marginMs = 30_000
/** Where nobody says how long a token lives. */
const defaultLifeSeconds = 3_600

export interface TokenView {
  /** Milliseconds since 1970. */
  since: number
  until: number
}

interface KeeperParts {
  provider: Provider
  account: Account
  send: Send
}

/** One account's token, in memory only. Whoever needs one while it is being asked for waits for the same call. */
export function createTokenKeeper(
  { clock, redactor }: Pick<Core, 'clock' | 'redactor'>,
  { provider, account, send }: KeeperParts,
) {
  let kept: (TokenView & { value: Secret; untilMonotonic: number }) | null = null

  const ask = shared(async (signal: AbortSignal): Promise<Secret> => {
    const request = provider.token?.request(account)
    if (!request || !provider.token) throw new Error('this account needs no token')
    // its life began before the answer was here
    const [since, sinceMonotonic] = [clock.now(), clock.monotonic()]
    const answer = provider.token.read(await send(request, signal), account)
    if ('verdict' in answer) throw new ProviderFailure(provider.descriptor.id, answer.verdict)
    redactor.learn(answer.value)
    const lifeMs = (answer.lifeSeconds ?? defaultLifeSeconds) * 1000
    const usableMs = Math.max(lifeMs - marginMs, lifeMs / 2)
    const value = new Secret(answer.value)
    kept = { value, since, until: since + usableMs, untilMonotonic: sinceMonotonic + usableMs }
    return value
  })

  /** By both clocks: a stopwatch may stand still while the machine sleeps, the clock on the wall may be set back. */
  const isUsable = ({ until, untilMonotonic }: { until: number; untilMonotonic: number }): boolean =>
    clock.monotonic() < untilMonotonic && clock.now() < until

  return {
    /** The token to use now; null where the account needs none. Rejects with ProviderFailure. */
    token: async (signal: AbortSignal): Promise<Secret | null> => {
      if (!provider.token?.request(account)) return null
      if (kept && isUsable(kept)) return kept.value
      const value = await ask(signal)
      if (value) return value
      throw new ProviderFailure(provider.descriptor.id, verdict('not-sent', 'aborted'))
    },
    /**
     * Drops the token, or only `used` where that is named: an answer that comes late must not take away the token that
     * was fetched since.
     */
    forget: (used?: SecretValue): void => {
      if (used === undefined || kept?.value === used) kept = null
    },
    view: (): TokenView | null => kept && { since: kept.since, until: kept.until },
  }
}
