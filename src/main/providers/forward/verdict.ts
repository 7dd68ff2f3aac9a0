import { jsonOf } from '../json-body.ts'
import type { HttpResponse, HttpResult, Verdict } from '../types.ts'
import { httpVerdict, mayHaveArrived, verdict } from '../verdict.ts'
import { causes } from './causes.ts'
import { replySchema } from './schemas.ts'

/**
 * What the answer to an event means. Accepted is HTTP 2xx with `status` 0; any other `status` of a server that is in
 * its right mind is a refusal; without a `status`, or where HTTP says that the server broke down, nothing is certain.
 */
export function interpretEvent(result: HttpResult): Verdict {
  if (result.kind === 'failure') return named(httpVerdict(result))
  const reply = replySchema.safeParse(jsonOf(result.body))
  if (!reply.success) return unspoken(result)
  const { status, description = null } = reply.data
  const said = { httpStatus: result.status, providerCode: status, providerMessage: description }
  const isFine = result.status >= 200 && result.status < 300
  if (status === '0') {
    return isFine
      ? verdict('accepted', 'forward.accepted', said)
      : verdict('unknown', 'forward.contradiction', { ...said, stopsRun: true })
  }
  if (isFine) return verdict('refused', 'forward.status', said)
  const byHttp = unspoken(result)
  // frameworks repeat the HTTP status as `status` of their error pages
  const isOwnCode = byHttp.causeCode === 'refused' && status !== String(result.status)
  return { ...byHttp, ...said, ...(isOwnCode ? { causeCode: 'forward.status' } : {}) }
}

/** What HTTP alone says, with the error of RFC 6750 where one is named. */
function unspoken(result: HttpResponse): Verdict {
  const byHttp = named(httpVerdict(result))
  const askAgain = result.status === 401 ? 'with-new-token' : byHttp.askAgain
  const { error, description } = challengeOf(result)
  if (error === null || mayHaveArrived(result.status) || result.status < 400) return { ...byHttp, askAgain }
  const own = error === 'invalid_request' ? 'forward.event_invalid_request' : `forward.${error}`
  const causeCode = resourceErrors.has(error) ? own : byHttp.causeCode
  return { ...byHttp, causeCode, providerCode: error, providerMessage: description, askAgain }
}

const resourceErrors = new Set(['invalid_request', 'invalid_token', 'insufficient_scope'])

/** The error of a `WWW-Authenticate: Bearer` header (RFC 6750, section 3). */
function challengeOf({ headers }: HttpResponse): { error: string | null; description: string | null } {
  const challenge = headers.find(({ name }) => name.toLowerCase() === 'www-authenticate')?.value ?? ''
  if (!/^bearer\b/i.test(challenge)) return { error: null, description: null }
  const part = (name: string) => new RegExp(`[\\s,]${name}="([^"]*)"`, 'i').exec(challenge)?.[1] ?? null
  return { error: part('error'), description: part('error_description') }
}

/** A receiver is no platform: where it has words of its own, they are used. */
function named(byHttp: Verdict): Verdict {
  const own = byHttp.causeCode === 'unreadable' ? 'forward.no-status' : `forward.${byHttp.causeCode}`
  return own in causes ? { ...byHttp, causeCode: own } : byHttp
}
