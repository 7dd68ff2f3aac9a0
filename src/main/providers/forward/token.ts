import { configuredLife, modeOf } from '#shared/domain/forward-settings.ts'
import { jsonOf } from '../json-body.ts'
import type { Account, HttpRequest, HttpResult, Verdict } from '../types.ts'
import { httpVerdict, verdict } from '../verdict.ts'
import { causes } from './causes.ts'
import { tokenErrorSchema, tokenSchema } from './schemas.ts'
import { basicHeader, encodedPassword } from './signer.ts'

const secretOf = ({ secrets }: Account, name: string): string => secrets[name]?.reveal() ?? ''

/** The form of a token request, in the source's order; an empty scope is left out. */
export function tokenForm(account: Account, password = encodedPassword(secretOf(account, 'password'))): string {
  const { settings } = account
  const form = new URLSearchParams({ grant_type: modeOf(settings) })
  if (modeOf(settings) === 'password') {
    form.set('username', settings['username'] ?? '')
    form.set('password', password)
  }
  const scope = settings['scope']?.trim()
  if (scope) form.set('scope', scope)
  return form.toString()
}

/** The call that asks for a token; null for a fixed one. */
export function tokenRequest(account: Account): HttpRequest | null {
  const { settings } = account
  if (modeOf(settings) === 'token') return null
  const form = settings['basic'] === 'rfc6749' ? 'rfc6749' : 'plain'
  const basic = basicHeader(settings['clientId'] ?? '', secretOf(account, 'clientSecret'), form)
  return {
    method: 'POST',
    url: settings['tokenUrl'] ?? '',
    headers: [
      { name: 'Content-Type', value: 'application/x-www-form-urlencoded', secret: false },
      { name: 'Authorization', value: basic, secret: true },
    ],
    body: Buffer.from(tokenForm(account)),
  }
}

export interface GrantedToken {
  value: string
  /** The shorter one of what the server and the connection say, null where neither does. */
  lifeSeconds: number | null
  expiresIn: number | null
  tokenType: string | null
  scope: string | null
}

/** Reads the answer of an authorisation server: a token, or why there is none. */
export function readToken(result: HttpResult, account: Account): GrantedToken | { verdict: Verdict } {
  if (result.kind === 'failure') {
    const { reason, phase } = result
    const own = phase === 'before' ? `forward.token-${reason}` : 'forward.token-no-answer'
    return { verdict: verdict('not-sent', own in causes ? own : reason, { stopsRun: true }) }
  }
  const json = jsonOf(result.body)
  const failed = tokenErrorSchema.safeParse(json)
  if (failed.success || result.status < 200 || result.status >= 300) {
    const said = failed.success ? failed.data : null
    return { verdict: refusal(result, said?.error ?? null, withoutSecrets(said?.error_description ?? null, account)) }
  }
  const token = tokenSchema.safeParse(json)
  if (!token.success) return { verdict: noToken('forward.token-unreadable', result.status) }
  const { access_token: value, token_type: tokenType = null, expires_in: expiresIn = null, scope = null } = token.data
  if (tokenType !== null && tokenType.toLowerCase() !== 'bearer')
    return { verdict: noToken('forward.token-type', result.status, { providerCode: tokenType }) }
  const lives = [expiresIn, configuredLife(account.settings)].filter((life) => life !== null)
  return { value, lifeSeconds: lives.length === 0 ? null : Math.min(...lives), expiresIn, tokenType, scope }
}

const noToken = (causeCode: string, httpStatus: number, more: Partial<Verdict> = {}): Verdict =>
  verdict('refused', causeCode, { httpStatus, stopsRun: true, ...more })

function refusal(result: HttpResult & { kind: 'response' }, error: string | null, description: string | null): Verdict {
  const said = { providerCode: error, providerMessage: description }
  if (error !== null && errors.has(error)) return noToken(`forward.${error}`, result.status, said)
  const byHttp = httpVerdict(result).causeCode
  const own = byHttp === 'unreadable' || byHttp === 'too-large' ? 'refused' : byHttp
  const outcome = own === 'server-error' ? 'not-sent' : 'refused'
  return { ...noToken(`forward.token-${own}`, result.status, said), outcome }
}

/** RFC 6749, section 5.2. */
const errors = new Set([
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
])

/** A server may repeat in its words what was sent to it. */
function withoutSecrets(text: string | null, account: Account): string | null {
  if (text === null) return null
  const [clientSecret, password] = [secretOf(account, 'clientSecret'), secretOf(account, 'password')]
  const basic =
    tokenRequest(account)
      ?.headers.find(({ secret }) => secret)
      ?.value.replace('Basic ', '') ?? ''
  const forms = [clientSecret, password, encodedPassword(password), basic].flatMap((form) => [
    form,
    new URLSearchParams({ v: form }).toString().slice('v='.length),
  ])
  const longestFirst = forms.filter((form) => form !== '').sort((a, b) => b.length - a.length)
  return longestFirst.reduce((left, form) => left.replaceAll(form, '••••••••'), text)
}
