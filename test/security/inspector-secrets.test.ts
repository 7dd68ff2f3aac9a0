import { expect, test } from 'vitest'
import { providers } from '#main/providers/registry.ts'
import { Secret } from '#main/vault/secret.ts'
import type { Client } from '#shared/contract/index.ts'
import type { Audience, AudienceDraft } from '#shared/domain/audience.ts'
import type { Content } from '#shared/domain/content.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { openApp } from '#test/helpers/app.ts'
import { notification } from '#test/helpers/baidu.ts'
import { formsIn } from '#test/helpers/canary.ts'
import { event, toTarget } from '#test/helpers/forwarding.ts'
import { aliases, everybody, send, textMessage, untilState } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'
import { suplinkMessage, users } from '#test/helpers/suplink.ts'

const canary = (name: string) => `canary-${name}-7d1e+5b=Zq"x9`
const issued = 'canary-issued-4b8a2f'

interface Marked {
  name: string
  provider: ProviderId
  settings: Record<string, string>
  secrets: Record<string, string>
  audience: AudienceDraft
  content: Content
}

const forwardTo = (tokenUrl: string, mode: string, secrets: Record<string, string>): Marked => ({
  name: `forward ${mode}`,
  provider: 'forward',
  settings:
    mode === 'token' ? { mode } : { mode, tokenUrl, clientId: 'c', ...(mode === 'password' && { username: 'u' }) },
  secrets,
  audience: toTarget,
  content: event(),
})

const everyConnection = (tokenUrl: string): Marked[] => [
  {
    name: 'maxim',
    provider: 'maxim',
    settings: { appId: 'app-1' },
    secrets: { accessToken: canary('maxim') },
    audience: aliases(2),
    content: textMessage(),
  },
  {
    name: 'suplink',
    provider: 'suplink',
    settings: {},
    secrets: { secretKey: canary('suplink'), token: canary('supos') },
    audience: users(2),
    content: suplinkMessage({ msgType: 'text_msg', content: '停机维护' }),
  },
  {
    name: 'baidu',
    provider: 'baidu',
    settings: { apiKey: 'key-1', signLifeSeconds: '60' },
    secrets: { secretKey: canary('baidu') },
    audience: everybody,
    content: notification(),
  },
  forwardTo(tokenUrl, 'token', { token: canary('forward') }),
  forwardTo(tokenUrl, 'client_credentials', { clientSecret: canary('client') }),
  forwardTo(tokenUrl, 'password', { clientSecret: canary('client'), password: canary('password') }),
]

/** A console with all of them, each of which has sent; and what may be in no answer: signatures as they left, too. */
async function sentThroughAll() {
  const console = await openApp()
  const { client } = console
  const server = await startRecorder((request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(
      request.url === '/token'
        ? JSON.stringify({ access_token: issued, token_type: 'bearer', expires_in: 3600 })
        : '{"code":200,"status":0,"request_id":1,"data":{"task_id":7}}',
    )
  })
  const deliveries: { marked: Marked; deliveryId: string; connectionId: string }[] = []
  for (const marked of everyConnection(`${server.origin}/token`)) {
    const { id } = await client.connections.create({
      name: marked.name,
      provider: marked.provider,
      stage: 'test',
      baseUrl: marked.provider === 'forward' ? `${server.origin}/push` : server.origin,
      credentials: { ...marked.settings, ...marked.secrets },
    })
    const deliveryId = await send(console, id, marked)
    await untilState(client, deliveryId, 'settled')
    deliveries.push({ marked, deliveryId, connectionId: id })
  }
  const signatures = server.received.flatMap(({ headers, body }) => [
    ...(/-([0-9a-f]{64})$/.exec(String(headers['authorization'])) ?? []).slice(1),
    ...(/sign=([0-9a-f]{32})$/.exec(body.toString()) ?? []).slice(1),
  ])
  const secrets = deliveries.flatMap(({ marked }) => Object.values(marked.secrets))
  return { client, deliveries, signatures, hidden: [...secrets, issued, ...signatures] }
}

/** All that a screen or a script can read of a delivery and its connection. */
async function answersOn(client: Client, deliveryId: string, connectionId: string): Promise<Record<string, unknown>> {
  const { items } = await client.deliveries.requests({ deliveryId })
  const request = items[0]?.id ?? ''
  return {
    inspect: await client.deliveries.inspect({ deliveryId, position: 1 }),
    'inspect of an attempt': await client.deliveries.inspect({ deliveryId, position: 1, attempt: 1 }),
    get: await client.deliveries.get({ id: deliveryId }),
    request: await client.deliveries.request({ id: request }),
    connection: await client.connections.get({ id: connectionId }),
  }
}

const reversed = (text: string) => [...text].reverse().join('')

/** Which of the hidden words stand in an answer, in whatever form and direction. */
function leaksIn(answer: unknown, hidden: readonly string[]): string[] {
  const texts = [JSON.stringify(answer), ...stringsIn(answer)]
  return hidden.flatMap((word) =>
    [word, reversed(word)].flatMap((one) => texts.flatMap((text) => formsIn(Buffer.from(text), one))),
  )
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : []

// Would catch: a secret in the canonical string or the curl command, or a signature that somebody could send again.
test('no answer about a request holds a credential, a token or a signature', async () => {
  const { client, deliveries, signatures, hidden } = await sentThroughAll()
  expect(deliveries).toHaveLength(6)
  expect(signatures).toHaveLength(2)
  for (const { marked, deliveryId, connectionId } of deliveries) {
    const answers = await answersOn(client, deliveryId, connectionId)
    const leaks = Object.entries(answers).flatMap(([name, answer]) =>
      leaksIn(answer, hidden).map((form) => `${marked.name}, ${name}: ${form}`),
    )
    expect(leaks).toEqual([])
    expect(JSON.stringify(answers['inspect'])).toMatch(/<(access-token|token|signature|sign)>/)
  }
  expect(leaksIn(await client.deliveries.list({ limit: 50 }), hidden)).toEqual([])
  expect(leaksIn(await client.audit.list({ limit: 200 }), hidden)).toEqual([])
})

// Control: an inspector that works on an opened account leaks, and is found out; for each way of showing who calls.
test.each(everyConnection('http://127.0.0.1:1/token').filter(({ name }) => !/_|password/.test(name)))(
  'an explanation of $name from real credentials is found',
  ({ provider: id, settings, secrets, content }) => {
    const provider = providers[id]
    const account = {
      baseUrl: 'http://127.0.0.1:1/push',
      settings,
      secrets: Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, new Secret(value)])),
    }
    const audience: Audience = id === 'suplink' ? { kind: 'user', values: ['a'] } : { kind: 'all' }
    const [call] = provider.plan({ account, content, audience, newId: () => 'id', now: 0 })
    if (!call) throw new Error('nothing planned')
    const { canonical, keyMark, request } = provider.inspect(call, account, 0)
    expect(leaksIn({ canonical, keyMark, headers: request.headers }, Object.values(secrets))).not.toEqual([])
  },
)

// Control: what is planted in another form is found.
test.each([
  ['as it is', (text: string) => text],
  ['reversed', reversed],
  ['in base64', (text: string) => Buffer.from(text).toString('base64')],
  ['reversed in base64', (text: string) => Buffer.from(reversed(text)).toString('base64')],
  ['in the bytes of base64 inside', (text: string) => Buffer.from(`1${text}2`).toString('base64')],
])('a planted secret is found %s', (_how, form) => {
  const planted = { notes: [{ zh: '无', en: `curl -H '${form(canary('maxim'))}'` }] }
  expect(leaksIn(planted, [canary('maxim')])).not.toEqual([])
  expect(leaksIn({ notes: [] }, [canary('maxim')])).toEqual([])
})
