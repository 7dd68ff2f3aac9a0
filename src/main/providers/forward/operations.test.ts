import { describe, expect, onTestFinished, test } from 'vitest'
import { Secret } from '#main/vault/secret.ts'
import { callerOf } from '#test/helpers/caller.ts'
import { testClock } from '#test/helpers/clock.ts'
import { credentialsFor, startReceiver } from '#test/helpers/forwarding.ts'
import { startRfcTokenServer } from '#test/helpers/rfc-token-server.ts'
import { createHttp } from '../http.ts'
import type { Account, Caller } from '../types.ts'
import { descriptor } from './descriptor.ts'
import { operations } from './operations.ts'

/** A caller with the real way to the network. */
function calling(baseUrl: string, credentials: Record<string, string>): Caller {
  const { send, close } = createHttp({ after: testClock().after })
  onTestFinished(close)
  const named = (secret: boolean) =>
    Object.entries(credentials).filter(
      ([name]) => descriptor.fields.find((field) => field.name === name)?.secret === secret,
    )
  const account: Account = {
    baseUrl,
    settings: Object.fromEntries(named(false)),
    secrets: Object.fromEntries(named(true).map(([name, value]) => [name, new Secret(value)])),
  }
  return callerOf(account, send)
}

const fetchToken = (caller: Caller) => {
  const work = operations['token.fetch']
  if (!work) throw new Error('no such operation')
  return work({}, caller)
}
const factsOf = ({ facts }: Awaited<ReturnType<typeof fetchToken>>) =>
  Object.fromEntries(facts.map(({ label, value }) => [label.en, value]))

test('every operation of the descriptor is there, and no other', () => {
  expect(Object.keys(operations)).toEqual(descriptor.operations.map(({ id }) => id))
})

describe('getting a token from the practice receiver', () => {
  test.each(['client_credentials', 'password'] as const)('works for %s and shows its life', async (mode) => {
    const forward = await startReceiver({ now: () => 1_790_000_000_000 })
    const answer = await fetchToken(calling(forward.pushUrl, credentialsFor(forward, mode)))
    expect(answer).toMatchObject({ done: true, cause: { code: 'forward.token-works', httpStatus: 200 } })
    expect(factsOf(answer)).toMatchObject({
      Request: `POST ${forward.credentials['tokenUrl']}`,
      'Authorization header': 'Basic ••••••••',
      Form:
        mode === 'password'
          ? 'grant_type=password&username=practice-user&password=••••••••&scope=push'
          : 'grant_type=client_credentials&scope=push',
      Token: '••••••••',
      'expires_in (s)': '7200',
      'Token life (s)': '3600',
      'Used for (s)': '3600',
    })
    expect(factsOf(answer)['Valid until']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
    expect(answer.notes).toHaveLength(mode === 'password' ? 1 : 0)
  })

  // Would catch: a token or a secret on a screen that others see.
  test('shows no secret', async () => {
    const forward = await startReceiver({ now: () => 1_790_000_000_000 })
    const shown = JSON.stringify(await fetchToken(calling(forward.pushUrl, credentialsFor(forward, 'password'))))
    const { clientSecret = '', password = '' } = forward.credentials
    const basic = Buffer.from(`practice-client:${clientSecret}`).toString('base64')
    for (const secret of [clientSecret, password, Buffer.from(password).toString('base64'), basic, 'practice-access'])
      expect(shown).not.toContain(secret)
  })

  test('that refuses says which of the two is wrong', async () => {
    const forward = await startReceiver({ now: () => 1_790_000_000_000 })
    const good = credentialsFor(forward, 'password')
    for (const [wrong, code] of [
      [{ clientSecret: 'x' }, 'forward.invalid_client'],
      [{ password: 'x' }, 'forward.invalid_grant'],
      [{ scope: 'all' }, 'forward.invalid_scope'],
      [{ tokenUrl: `${forward.credentials['tokenUrl']}/x` }, 'forward.token-not-found'],
    ] as const) {
      const answer = await fetchToken(calling(forward.pushUrl, { ...good, ...wrong }))
      expect(answer).toMatchObject({ done: false, cause: { code } })
    }
  })

  test('is not needed for a fixed one', async () => {
    const forward = await startReceiver({ now: () => 1_790_000_000_000 })
    const answer = await fetchToken(calling(forward.pushUrl, credentialsFor(forward, 'token')))
    expect(answer).toMatchObject({ done: false, cause: { code: 'forward.fixed-token' }, facts: [] })
    expect(forward.tokenCalls()).toEqual([])
  })
})

describe('getting a token from a server by RFC 6749', () => {
  const credentials = (origin: string, more: Record<string, string>) => ({
    mode: 'client_credentials',
    tokenUrl: `${origin}/token`,
    clientId: 'my client',
    clientSecret: 'p@ss:w/rd+1~é',
    ...more,
  })
  const start = (user?: { name: string; password: string }) =>
    startRfcTokenServer({ id: 'my client', secret: 'p@ss:w/rd+1~é', ...(user && { user }) })

  // Would catch: a switch between the two forms of the Basic header that does nothing, or the wrong way round.
  test('works with the form of the RFC, and not with the platform’s', async () => {
    const server = await start()
    const plain = await fetchToken(calling(server.origin, credentials(server.origin, {})))
    expect(plain).toMatchObject({ done: false, cause: { code: 'forward.invalid_client', httpStatus: 401 } })
    const rfc = await fetchToken(calling(server.origin, credentials(server.origin, { basic: 'rfc6749' })))
    expect(rfc).toMatchObject({ done: true })
    expect(factsOf(rfc)).toMatchObject({ 'expires_in (s)': '3600', token_type: 'Bearer' })
    expect(server.received[1]?.body.toString()).toBe('grant_type=client_credentials')
  })

  // Would catch: a password that is sent as it is, which the platform never does.
  test('gets the password in base64, which it knows only as such', async () => {
    const server = await start({ name: 'u', password: '5a+G56CB' })
    const more = { mode: 'password', basic: 'rfc6749', username: 'u', password: '密码' }
    expect(await fetchToken(calling(server.origin, credentials(server.origin, more)))).toMatchObject({ done: true })
    expect(server.received[0]?.body.toString()).toBe('grant_type=password&username=u&password=5a%2BG56CB')
  })
})
