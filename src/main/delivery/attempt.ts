import type { FrozenCall, FrozenHeader, HttpResult, Moment, Verdict } from '#main/providers/types.ts'
import { verdict } from '#main/providers/verdict.ts'
import type { OpenAccount } from '#main/services/accounts.ts'
import type { FrozenRequest } from '#main/store/repositories/requests.ts'
import type { Finished } from './turn.ts'

/** Of an answer, this much is kept for the record. */
const keptAnswerCharacters = 16 * 1024
const readAnswerBytes = 4 * keptAnswerCharacters
const keptHeaderCharacters = 500
const keptMessageCharacters = 1_000
/** Headers of an answer that are credentials of the provider's own. */
const secretHeaders = /^(set-cookie|authorization|proxy-authenticate)$/i

interface AttemptParts {
  moment: Moment
  signal: AbortSignal
  now: () => number
  redact: (text: string) => string
}

/** A stored request as its provider knows it. */
export const frozenCall = ({ url, headers, body }: Pick<FrozenRequest, 'url' | 'headers' | 'body'>): FrozenCall => ({
  method: 'POST',
  url,
  headers: JSON.parse(headers) as FrozenHeader[],
  body,
})

export const prepare = ({ provider, account }: OpenAccount, request: FrozenRequest, moment: Moment) =>
  provider.prepare(frozenCall(request), account, moment)

/** One try of a claimed request on the wire, and what it came to. Never rejects. */
export async function attempt(
  opened: OpenAccount,
  request: FrozenRequest,
  { moment, signal, now, redact }: AttemptParts,
): Promise<Finished> {
  const result = await opened.send(prepare(opened, request, moment), signal)
  const interrupted = result.kind === 'failure' && result.phase === 'after' && signal.aborted
  const end: Verdict = interrupted ? verdict('unknown', 'interrupted') : opened.provider.interpret(result)
  // a fixed credential would be refused again, and a second new token as well
  const canHelp = end.askAgain === 'with-new-time' || (end.askAgain === 'with-new-token' && moment.token !== null)
  const again = canHelp && request.attempts === 0
  return {
    requestId: request.id,
    deliveryId: request.delivery_id,
    attempt: request.attempts + 1,
    endedAt: now(),
    outcome: end.outcome,
    causeCode: end.causeCode,
    httpStatus: end.httpStatus,
    providerCode: end.providerCode,
    providerMessage: end.providerMessage === null ? null : redact(end.providerMessage).slice(0, keptMessageCharacters),
    taskId: end.taskId,
    providerIds: JSON.stringify(end.references),
    again,
    stopsRun: end.stopsRun && !again,
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
