import type { CallEnd, Caller, HttpResult, SecretValue } from '#main/providers/types.ts'
import { mayHaveArrived } from '#main/providers/verdict.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { Operation } from '#shared/domain/operation.ts'
import type { Accounts, OpenAccount } from './accounts.ts'
import type { Core } from './core.ts'
import { type AskAgain, askAgainWithin, type Tried } from './query-retry.ts'
import { found } from './refusal.ts'
import { retryAfterMs } from './retry-after.ts'
import { within } from './time-limit.ts'

const limitMs = 30_000
const neverTransient = new Set(['aborted', 'unsendable'])

interface Seen {
  again: AskAgain | null
  retryAfterMs: number | null
  /** A token that the server does not take. */
  refusedToken: SecretValue | null
}

/** Calls that change nothing. They are asked again by themselves, within 30 s. */
export function createQueries({ clock, random }: Pick<Core, 'clock' | 'random'>, accounts: Accounts) {
  const tryOnce = async (
    opened: OpenAccount,
    { id }: Operation,
    input: FieldValues,
    signal: AbortSignal,
  ): Promise<Tried<CallEnd>> => {
    const { caller, seen } = watched(accounts.caller(opened, signal), clock.now)
    const value = await found(opened.provider.operations[id])(input, caller)
    if (value.done) return { value, again: null, retryAfterMs: null }
    if (seen.refusedToken) opened.forgetToken(seen.refusedToken)
    const byCode = opened.provider.queryAgain?.[value.cause.providerCode ?? '']
    return {
      value,
      again: byCode ?? seen.again ?? (value.outcome === 'unknown' ? 'soon' : null),
      retryAfterMs: seen.retryAfterMs,
    }
  }

  return {
    ask: (opened: OpenAccount, operation: Operation, input: FieldValues): Promise<CallEnd> =>
      within({ clock, milliseconds: limitMs }, (signal) =>
        askAgainWithin({ clock, random, signal, limitMs }, () => tryOnce(opened, operation, input, signal)),
      ),
  }
}

/** A caller that notes why its calls came to nothing; a reason to wait weighs more than one to hurry. */
function watched(caller: Caller, now: () => number): { caller: Caller; seen: Seen } {
  const seen: Seen = { again: null, retryAfterMs: null, refusedToken: null }
  let token: SecretValue | null = null
  const note = (result: HttpResult): void => {
    const again = againAfter(result, token !== null)
    if (again === 'with-new-token') seen.refusedToken = token
    if (again !== null && seen.again !== 'waiting') seen.again = again
    const wait = retryAfterMs(result, now())
    if (wait !== null) seen.retryAfterMs = Math.max(seen.retryAfterMs ?? 0, wait)
  }
  return {
    seen,
    caller: {
      ...caller,
      moment: async () => {
        const moment = await caller.moment()
        token = moment.token
        return moment
      },
      send: async (request, signal) => {
        const result = await caller.send(request, signal)
        note(result)
        return result
      },
    },
  }
}

function againAfter(result: HttpResult, hasToken: boolean): AskAgain | null {
  if (result.kind === 'failure') return neverTransient.has(result.reason) ? null : 'soon'
  if (result.status === 429) return 'waiting'
  if (result.status === 401 && hasToken) return 'with-new-token'
  return mayHaveArrived(result.status) ? 'soon' : null
}
