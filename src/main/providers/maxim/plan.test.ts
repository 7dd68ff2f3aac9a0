import { describe, expect, test } from 'vitest'
import { Secret } from '#main/vault/secret.ts'
import type { Audience } from '#shared/domain/audience.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { perRequest } from '#shared/domain/provider.ts'
import { maxim } from './index.ts'

const content: MaximContent = { provider: 'maxim', setting: {}, message: { type: 'text', body: '你好' } }
const named = (count: number) => Array.from({ length: count }, (_, index) => String(10_000 + index))

function plan(audience: Audience, baseUrl = 'https://api.example.com') {
  let ids = 0
  const newId = () => `r-${++ids}`
  const account = { baseUrl, settings: {}, secrets: {} }
  return [...maxim.plan({ account, content, audience, newId, now: 0 })].map((request) => ({
    ...request,
    json: JSON.parse(request.body.toString()) as {
      audience: Record<string, unknown[]>
      setting: { request_id: string }
    },
  }))
}

// Would catch: a recipient at the edge of a request who is lost or gets the message twice.
test.each(['alias', 'user_id', 'push_token'] as const)(
  '1,203 of %s are three requests, each recipient in one',
  (kind) => {
    const values = named(1_203)
    const requests = plan({ kind, values })
    expect(requests.map(({ recipients }) => recipients)).toEqual([500, 500, 203])
    expect(requests.flatMap(({ json }) => json.audience[kind]?.map(String))).toEqual(values)
  },
)

// Would catch: requests that the provider takes for repeats of the first one and drops.
test('each request has an id of its own, in its body too', () => {
  const requests = plan({ kind: 'alias', values: named(1_203) })
  expect(requests.map(({ requestId }) => requestId)).toEqual(['r-1', 'r-2', 'r-3'])
  expect(requests.map(({ json }) => json.setting.request_id)).toEqual(['r-1', 'r-2', 'r-3'])
})

// Would catch: tags cut into two requests, so that a device with two of them gets the message twice.
test('tags are one request, however many they are', () => {
  const requests = plan({ kind: 'tag', values: named(501) })
  expect(requests.map(({ recipients }) => recipients)).toEqual([null])
  expect(requests[0]?.json.audience['tag']).toHaveLength(501)
})

test('all is one request', () => {
  expect(plan({ kind: 'all' }).map(({ json, recipients }) => [json.audience, recipients])).toEqual([['all', null]])
})

// Would catch: an empty list that becomes a request to everybody.
test.each(['alias', 'user_id', 'push_token'] as const)('an empty list of %s is no request', (kind) => {
  expect(plan({ kind, values: [] })).toEqual([])
})

test.each(['https://api.example.com', 'https://api.example.com/', 'https://api.example.com///'])(
  'the address is built from %s',
  (baseUrl) => {
    expect(plan({ kind: 'all' }, baseUrl)[0]?.url).toBe('https://api.example.com/push/notify')
  },
)

test('a planned request leaves with the account’s headers and its own bytes', () => {
  const account = {
    baseUrl: 'https://api.example.com',
    settings: { appId: 'app-1' },
    secrets: { accessToken: new Secret('token-1') },
  }
  const body = Buffer.from('{}')
  const prepared = maxim.prepare(
    { method: 'POST', url: 'https://api.example.com/push/notify', headers: [], body },
    account,
    { now: 0, token: null },
  )
  expect(prepared.body).toBe(body)
  expect(prepared.headers).toEqual([
    { name: 'Content-Type', value: 'application/json', secret: false },
    { name: 'app_id', value: 'app-1', secret: false },
    { name: 'access-token', value: 'token-1', secret: true },
  ])
})

test('every channel and field of the descriptor has a name of its own', () => {
  const { channels, fields, accountField } = maxim.descriptor
  expect(new Set(channels.map(({ id }) => id)).size).toBe(8)
  expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
  expect(perRequest(maxim.descriptor, 'alias')).toBe(500)
  expect(fields.find(({ name }) => name === accountField)?.secret).toBe(false)
})

describe('in somebody else’s name', () => {
  const account = {
    baseUrl: 'https://api.example.com',
    settings: { appId: 'app-1', administratorToken: 'yes' },
    secrets: { accessToken: new Secret('token-1') },
  }
  const headersFor = (actAs: MaximContent['actAs']) => {
    const given = { ...content, ...(actAs && { actAs }) }
    const input = { account, content: given, audience: { kind: 'alias', values: named(501) } as const, now: 0 }
    return [...maxim.plan({ ...input, newId: () => 'r' })].map((request) => ({
      frozen: request.headers,
      sent: maxim.prepare(request, account, { now: 0, token: null }).headers,
    }))
  }

  // Would catch: a send in another name than the one that the review showed, or a run of which only a part has it.
  test.each([
    [{ header: 'user_id', id: ' 2302128618880 ' } as const, { name: 'user_id', value: '2302128618880' }],
    [{ header: 'group_id', id: '9007199254740995' } as const, { name: 'group_id', value: '9007199254740995' }],
  ])('%j is frozen with every request, and no secret', (actAs, header) => {
    const requests = headersFor(actAs)
    expect(requests).toHaveLength(2)
    for (const { frozen, sent } of requests) {
      expect(frozen).toEqual([header])
      expect(sent.slice(3)).toEqual([{ ...header, secret: false }])
    }
  })

  test.each([undefined, {}, { id: '5' }])('%j is off: no such header', (actAs) => {
    for (const { frozen, sent } of headersFor(actAs)) expect([frozen, sent.length]).toEqual([[], 3])
  })
})
