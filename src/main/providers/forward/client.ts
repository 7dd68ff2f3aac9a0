import { modeOf } from '#shared/domain/forward-settings.ts'
import {
  type Account,
  type Caller,
  type FrozenCall,
  type Header,
  type HttpRequest,
  type HttpResult,
  type Moment,
  ProviderFailure,
  type Verdict,
} from '../types.ts'
import { httpVerdict, verdict } from '../verdict.ts'

/** A fixed token stands bare; one of OAuth follows `bearer`, in lower case as the platform writes it. */
function authorization({ settings, secrets }: Account, { token }: Pick<Moment, 'token'>): Header {
  const value = modeOf(settings) === 'token' ? (secrets['token']?.reveal() ?? '') : `bearer ${token?.reveal() ?? ''}`
  return { name: 'Authorization', value, secret: true }
}

/** An event as it leaves. */
export const authorised = (
  { method, url, headers, body }: FrozenCall,
  account: Account,
  moment: Pick<Moment, 'token'>,
): HttpRequest => ({
  method,
  url,
  headers: [...headers.map((header) => ({ ...header, secret: false })), authorization(account, moment)],
  body,
})

type Tested = { usable: boolean; verdict: Verdict }

/**
 * Gets a token where one is needed and looks whether the push address answers at all. It sends no event, and a GET on an
 * address that takes POST may be answered with nearly anything, so only 401 says something about the token.
 */
export async function testTarget(caller: Caller): Promise<Tested> {
  const { account, send, signal } = caller
  try {
    const headers = [authorization(account, await caller.moment())]
    return judge(await send({ method: 'GET', url: account.baseUrl, headers, body: null }, signal))
  } catch (error) {
    if (error instanceof ProviderFailure) return { usable: false, verdict: error.verdict }
    throw error
  }
}

function judge(result: HttpResult): Tested {
  const byHttp = httpVerdict(result)
  if (result.kind === 'failure') {
    const isBefore = result.phase === 'before'
    return { usable: false, verdict: isBefore ? byHttp : verdict('not-sent', 'forward.probe-no-answer') }
  }
  const { status: httpStatus } = result
  if (httpStatus === 401)
    return {
      usable: false,
      verdict: verdict('refused', 'forward.unauthorised', { httpStatus, askAgain: 'with-new-token' }),
    }
  return { usable: true, verdict: verdict('accepted', 'forward.reachable', { httpStatus }) }
}
