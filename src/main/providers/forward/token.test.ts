import { describe, expect, test } from 'vitest'
import { Secret } from '#main/vault/secret.ts'
import type { Account, HttpFailure, HttpResult } from '../types.ts'
import { causes } from './causes.ts'
import { readToken, tokenForm, tokenRequest } from './token.ts'

const accountWith = (settings: Record<string, string>, secrets: Record<string, string> = {}): Account => ({
  baseUrl: 'https://push.example.com/events',
  settings: { tokenUrl: 'https://auth.example.com/oauth/token', clientId: 'client_id', ...settings },
  secrets: Object.fromEntries(
    Object.entries({ clientSecret: 'secret', ...secrets }).map(([name, value]) => [name, new Secret(value)]),
  ),
})
const client = accountWith({ mode: 'client_credentials' })
const withPassword = (password: string) => accountWith({ mode: 'password', username: 'u', scope: 'xxx' }, { password })

const answer = (body: unknown, status = 200): HttpResult => ({
  kind: 'response',
  status,
  headers: [],
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
})
const granted = (more: object = {}) => answer({ access_token: 'abc', token_type: 'bearer', ...more })

describe('the request', () => {
  // Would catch: base64 whose + / = are lost on the way, since they mean something else in a form.
  test.each([
    ['xxx', 'grant_type=password&username=u&password=eHh4&scope=xxx'],
    ['secret', 'grant_type=password&username=u&password=c2VjcmV0&scope=xxx'],
    ['p@ss>?~', 'grant_type=password&username=u&password=cEBzcz4%2Ffg%3D%3D&scope=xxx'],
    ['密码', 'grant_type=password&username=u&password=5a%2BG56CB&scope=xxx'],
  ])('with password %j has the form of the source', (password, form) => {
    expect(tokenForm(withPassword(password))).toBe(form)
  })

  test('for client credentials is as the source has it', () => {
    expect(tokenRequest(accountWith({ mode: 'client_credentials', scope: 'xxx' }))).toEqual({
      method: 'POST',
      url: 'https://auth.example.com/oauth/token',
      headers: [
        { name: 'Content-Type', value: 'application/x-www-form-urlencoded', secret: false },
        { name: 'Authorization', value: 'Basic Y2xpZW50X2lkOnNlY3JldA==', secret: true },
      ],
      body: Buffer.from('grant_type=client_credentials&scope=xxx'),
    })
  })

  test('leaves an empty scope out, and joins several by a plus', () => {
    for (const scope of ['', ' '])
      expect(tokenForm(accountWith({ mode: 'client_credentials', scope }))).not.toMatch(/scope/)
    expect(tokenForm(accountWith({ mode: 'client_credentials', scope: 'a b' }))).toMatch(/&scope=a\+b$/)
  })

  test('takes the other form of the Basic header where the connection says so', () => {
    const settings = { mode: 'client_credentials', clientId: 'my client', basic: 'rfc6749' }
    const request = tokenRequest(accountWith(settings, { clientSecret: 'p@ss:w/rd+1~é' }))
    expect(request?.headers[1]?.value).toBe('Basic bXkrY2xpZW50OnAlNDBzcyUzQXclMkZyZCUyQjElN0UlQzMlQTk=')
  })

  test('is none for a fixed token, which is what counts when no type was chosen', () => {
    expect([tokenRequest(accountWith({ mode: 'token' })), tokenRequest(accountWith({}))]).toEqual([null, null])
  })
})

describe('a granted token', () => {
  // Would catch: a token that is used after the shorter one of its two ends.
  test.each([
    ['7200', 86_399, 7_200],
    ['86399', 60, 60],
    ['', 86_399, 86_399],
    ['7200', undefined, 7_200],
    ['7200', '600', 600],
    ['7200', 0, 7_200],
    ['7200', -1, 7_200],
    ['7200', 'soon', 7_200],
    ['', undefined, null],
    ['no number', undefined, null],
  ])('configured %j s, expires_in %j: %j s', (tokenLife, expires_in, lifeSeconds) => {
    const account = accountWith({ mode: 'client_credentials', tokenLife })
    expect(readToken(granted({ expires_in }), account)).toMatchObject({ value: 'abc', lifeSeconds })
  })

  test.each(['bearer', 'Bearer', 'BEARER', null, undefined, 5])('of type %j is taken', (token_type) => {
    expect(readToken(granted({ token_type }), client)).toMatchObject({ value: 'abc' })
  })

  test('of another type is not used', () => {
    const { verdict } = readToken(granted({ token_type: 'mac' }), client) as { verdict: object }
    expect(verdict).toMatchObject({ outcome: 'refused', causeCode: 'forward.token-type', providerCode: 'mac' })
  })

  // Would catch: a web page, or a token that no header can carry, taken for a token.
  test.each([
    '<html>',
    '',
    '{}',
    '[]',
    'null',
    { access_token: '' },
    { access_token: 5 },
    { access_token: 'a\r\nX: y' },
    { access_token: '令牌' },
    { token: 'abc' },
  ])('is not in %j', (body) => {
    expect(readToken(answer(body), client)).toMatchObject({ verdict: { causeCode: 'forward.token-unreadable' } })
  })
})

describe('no token', () => {
  test.each([
    'invalid_request',
    'invalid_client',
    'invalid_grant',
    'unauthorized_client',
    'unsupported_grant_type',
    'invalid_scope',
  ])('%s has a cause of its own, with 400, 401 or even 200', (error) => {
    expect(causes).toHaveProperty([`forward.${error}`])
    for (const status of [400, 401, 200]) {
      expect(readToken(answer({ error, error_description: 'why' }, status), client)).toEqual({
        verdict: {
          outcome: 'refused',
          causeCode: `forward.${error}`,
          httpStatus: status,
          providerCode: error,
          providerMessage: 'why',
          taskId: null,
          references: [],
          askAgain: null,
          stopsRun: true,
        },
      })
    }
  })

  test.each([
    [400, 'forward.token-refused', 'refused'],
    [401, 'forward.token-unauthorised', 'refused'],
    [403, 'forward.token-unauthorised', 'refused'],
    [404, 'forward.token-not-found', 'refused'],
    [302, 'forward.token-redirect', 'refused'],
    [413, 'forward.token-refused', 'refused'],
    [429, 'forward.token-too-many-requests', 'refused'],
    [500, 'forward.token-server-error', 'not-sent'],
    [503, 'forward.token-server-error', 'not-sent'],
  ])('HTTP %i is %s (%s)', (status, causeCode, outcome) => {
    expect(causes).toHaveProperty([causeCode])
    expect(readToken(answer('oops', status), client)).toMatchObject({ verdict: { causeCode, outcome } })
    const named = readToken(answer({ error: 'slow_down' }, status), client)
    expect(named).toMatchObject({ verdict: { causeCode, providerCode: 'slow_down' } })
  })

  // Would catch: "the message may have arrived" said of a call that carries no message.
  test.each<[HttpFailure['phase'], HttpFailure['reason'], string]>([
    ['before', 'dns', 'forward.token-dns'],
    ['before', 'connection-refused', 'forward.token-connection-refused'],
    ['before', 'connect-timeout', 'forward.token-connect-timeout'],
    ['before', 'tls', 'forward.token-tls'],
    ['before', 'network', 'forward.token-network'],
    ['before', 'unsendable', 'forward.token-unsendable'],
    ['before', 'aborted', 'aborted'],
    ['after', 'reset', 'forward.token-no-answer'],
    ['after', 'timeout', 'forward.token-no-answer'],
    ['after', 'unreadable', 'forward.token-no-answer'],
  ])('%s bytes left, %s: no event was sent (%s)', (phase, reason, causeCode) => {
    expect(readToken({ kind: 'failure', phase, reason }, client)).toMatchObject({
      verdict: { outcome: 'not-sent', causeCode },
    })
  })

  // Would catch: a server that repeats what it got, and so shows a secret on the screen.
  test('shows no secret that the server repeats', () => {
    const account = withPassword('p@ss>?~')
    const sent = ['secret', 'p@ss>?~', 'cEBzcz4/fg==', 'cEBzcz4%2Ffg%3D%3D', 'Y2xpZW50X2lkOnNlY3JldA==']
    const said = readToken(answer({ error: 'invalid_grant', error_description: sent.join(' | ') }, 400), account)
    const mask = '••••••••'
    expect(said).toMatchObject({ verdict: { providerMessage: sent.map(() => mask).join(' | ') } })
  })
})
