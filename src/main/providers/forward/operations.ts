import { type Cause, wordsFor } from '#shared/domain/cause.ts'
import { configuredLife, modeOf } from '#shared/domain/forward-settings.ts'
import type { Answer } from '#shared/domain/operation.ts'
import type { Text } from '#shared/domain/text.ts'
import type { Caller, HttpResult, Provider, Verdict } from '../types.ts'
import { verdict } from '../verdict.ts'
import { causes } from './causes.ts'
import { type GrantedToken, readToken, tokenForm, tokenRequest } from './token.ts'

const mask = '••••••••'

export const operations: Provider['operations'] = {
  'token.fetch': async (_input, caller) => {
    const request = tokenRequest(caller.account)
    if (!request) return answer(false, verdict('not-sent', 'forward.fixed-token'))
    const result = await caller.send(request, caller.signal)
    const token = readToken(result, caller.account)
    const asked = askedFacts(request.url, caller)
    if ('verdict' in token) return { ...answer(false, token.verdict), facts: asked }
    const httpStatus = result.kind === 'response' ? result.status : null
    return {
      ...answer(true, verdict('accepted', 'forward.token-works', { httpStatus })),
      facts: [...asked, ...grantedFacts(token, caller, dateOf(result))],
      notes: notesFor(token, caller),
    }
  },
}

const fact = (zh: string, en: string, value: string): Answer['facts'][number] => ({ label: { zh, en }, value })

function askedFacts(url: string, { account }: Caller): Answer['facts'] {
  const form = tokenForm(account, mask).replaceAll(encodeURIComponent(mask), mask)
  return [
    fact('请求', 'Request', `POST ${url}`),
    fact('授权头', 'Authorization header', `Basic ${mask}`),
    fact('请求内容', 'Form', form),
  ]
}

function grantedFacts(token: GrantedToken, { account }: Caller, receivedAt: number | null): Answer['facts'] {
  const life = token.lifeSeconds
  const configured = configuredLife(account.settings)
  return [
    fact('Token', 'Token', mask),
    ...(token.tokenType === null ? [] : [fact('token_type', 'token_type', token.tokenType)]),
    ...(token.scope === null ? [] : [fact('scope', 'scope', token.scope)]),
    ...(token.expiresIn === null ? [] : [fact('expires_in（秒）', 'expires_in (s)', String(token.expiresIn))]),
    ...(configured === null ? [] : [fact('Token 有效时限（秒）', 'Token life (s)', String(configured))]),
    ...(life === null ? [] : [fact('实际按此使用（秒）', 'Used for (s)', String(life))]),
    ...(life === null || receivedAt === null
      ? []
      : [fact('有效至', 'Valid until', new Date(receivedAt + life * 1000).toISOString())]),
  ]
}

function notesFor(token: GrantedToken, { account }: Caller): Text[] {
  const notes: Text[] = []
  if (token.lifeSeconds === null)
    notes.push({
      zh: '授权服务和连接都没有说明 Token 能用多久，将按 1 小时使用。',
      en: 'Neither the authorisation server nor the connection says how long the token lives; it is used for an hour.',
    })
  if (modeOf(account.settings) === 'password')
    notes.push({
      zh: 'password 模式已不被 OAuth 推荐，base64 也不是加密；有条件时请与对方改用 client credentials。',
      en: 'The password mode is no longer recommended by OAuth, and base64 is no encryption; move to client credentials where you can.',
    })
  return notes
}

/** When the answer was made, by the server's own clock; an end of the token's life can't be named without it. */
function dateOf(result: HttpResult): number | null {
  const date = result.kind === 'response' && result.headers.find(({ name }) => name.toLowerCase() === 'date')
  const time = date ? Date.parse(date.value) : Number.NaN
  return Number.isNaN(time) ? null : time
}

const answer = (done: boolean, end: Verdict): Answer => ({
  done,
  outcome: end.outcome,
  cause: causeFor(end),
  references: [...end.references],
  facts: [],
  tables: [],
  notes: [],
})

function causeFor({ causeCode: code, httpStatus, providerCode, providerMessage }: Verdict): Cause {
  return { code, ...wordsFor(code, causes), httpStatus, providerCode, providerMessage }
}
