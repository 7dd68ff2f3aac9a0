import type { FrozenCall, FrozenHeader, HttpRequest, HttpResult, Moment, Verdict } from '#main/providers/types.ts'
import { verdict } from '#main/providers/verdict.ts'
import type { OpenAccount } from '#main/services/accounts.ts'
import { retryAfterMs } from '#main/services/retry-after.ts'
import type { AttemptRecord } from '#main/store/repositories/claims.ts'
import type { RequestEnd } from '#main/store/repositories/outbox.ts'
import type { FrozenRequest } from '#main/store/repositories/requests.ts'
import { maskHeaders } from './masked-headers.ts'

/** Of an answer, this much is kept for the record. */
const keptAnswerCharacters = 16 * 1024
const readAnswerBytes = 4 * keptAnswerCharacters
const keptHeaderCharacters = 500
const keptMessageCharacters = 1_000
/** Headers of an answer that are credentials of the provider's own. */
const secretHeaders = /^(set-cookie|authorization|proxy-authenticate)$/i

interface AttemptParts {
  /** The request as it goes out, as `prepare` made it. */
  call: HttpRequest
  moment: Moment
  signal: AbortSignal
  now: () => number
  redact: (text: string) => string
}

/** How one attempt ended. */
export interface AttemptEnd {
  verdict: Verdict
  /** What the answer asks to wait before another attempt. */
  retryAfterMs: number | null
  endedAt: number
  /** The answer as it may be stored. */
  responseHeaders: string
  responseBody: string | null
}

/** An attempt's end as it is written down. */
export const endOf = ({ verdict: end }: AttemptEnd): RequestEnd => ({
  outcome: end.outcome,
  causeCode: end.causeCode,
  httpStatus: end.httpStatus,
  providerCode: end.providerCode,
  providerMessage: end.providerMessage,
})

/** A stored request as its provider knows it. */
export const frozenCall = ({ url, headers, body }: Pick<FrozenRequest, 'url' | 'headers' | 'body'>): FrozenCall => ({
  method: 'POST',
  url,
  headers: JSON.parse(headers) as FrozenHeader[],
  body,
})

export const prepare = ({ provider, account }: OpenAccount, request: FrozenRequest, moment: Moment) =>
  provider.prepare(frozenCall(request), account, moment)

/** What is written down of an attempt before it leaves. */
export const recordOf = ({ headers }: HttpRequest, { now }: Moment): AttemptRecord => ({
  headers: JSON.stringify(maskHeaders(headers)),
  provider_time: now,
})

/** One try of a claimed request on the wire, and what it came to. Never rejects. */
export async function attempt(
  opened: OpenAccount,
  { call, moment, signal, now, redact }: AttemptParts,
): Promise<AttemptEnd> {
  const result = await opened.send(call, signal)
  const interrupted = result.kind === 'failure' && result.phase === 'after' && signal.aborted
  const end = interrupted ? verdict('unknown', 'interrupted') : opened.provider.interpret(result)
  // a fixed credential would be refused again
  const askAgain = end.askAgain === 'with-new-token' && moment.token === null ? null : end.askAgain
  const providerMessage =
    end.providerMessage === null ? null : redact(end.providerMessage).slice(0, keptMessageCharacters)
  return {
    verdict: { ...end, askAgain, providerMessage },
    retryAfterMs: retryAfterMs(result, now()),
    endedAt: now(),
    ...kept(result, redact),
  }
}

/** An answer as it may be stored: masked first and cut then, since half a secret is not recognised. */
function kept(
  result: HttpResult,
  redact: (text: string) => string,
): { responseHeaders: string; responseBody: string | null } {
  if (result.kind === 'failure') return { responseHeaders: '[]', responseBody: null }
  const headers = result.headers.map(({ name, value }) => ({
    name,
    value: secretHeaders.test(name) ? '••••••••' : redact(value).slice(0, keptHeaderCharacters),
  }))
  const text = result.body.subarray(0, readAnswerBytes).toString('utf8')
  return {
    responseHeaders: JSON.stringify(headers),
    responseBody: redact(text).slice(0, keptAnswerCharacters),
  }
}
