import { describe, expect, test } from 'vitest'
import { Secret } from '#main/vault/secret.ts'
import type { Audience } from '#shared/domain/audience.ts'
import type { SuplinkContent } from '#shared/domain/suplink-content.ts'
import type { Account } from '../types.ts'
import { suplink } from './index.ts'

const content: SuplinkContent = { provider: 'suplink', appId: 'A1', msg: { msgType: 'text_msg', content: '你好' } }
const users = (count: number): Audience => ({
  kind: 'user',
  values: Array.from({ length: count }, (_, index) => `u${index}`),
})
const accountWith = (settings: Record<string, string> = {}, token?: string): Account => ({
  baseUrl: 'http://192.168.8.84:8042/',
  settings,
  secrets: { secretKey: new Secret('key-1'), ...(token !== undefined && { token: new Secret(token) }) },
})

function plan(audience: Audience, settings: Record<string, string> = {}) {
  let ids = 0
  const newId = () => `r-${++ids}`
  return [...suplink.plan({ account: accountWith(settings), content, audience, newId, now: 0 })].map((request) => ({
    ...request,
    json: JSON.parse(request.body.toString()) as { toUsers: string[] },
  }))
}

// Would catch: a user at the edge of a request who is lost or gets the message twice.
test.each([
  [undefined, [500, 500, 203]],
  ['', [500, 500, 203]],
  ['1000', [1000, 203]],
  ['2000', [1203]],
  ['nonsense', [500, 500, 203]],
])('1,203 users with the limit %j are requests of %j', (listLimit, sizes) => {
  const audience = users(1_203)
  const requests = plan(audience, listLimit === undefined ? {} : { listLimit })
  expect(requests.map(({ recipients }) => recipients)).toEqual(sizes)
  expect(requests.flatMap(({ json }) => json.toUsers)).toEqual('values' in audience && audience.values)
  expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(sizes.length)
})

// Would catch: an empty list, or a kind that this provider does not have, that becomes a request to everybody.
test.each<Audience>([
  { kind: 'user', values: [] },
  { kind: 'all' },
  { kind: 'target' },
  { kind: 'tag', values: ['a'] },
])('%j is no request', (audience) => {
  expect(plan(audience)).toEqual([])
})

describe('what leaves', () => {
  const [planned] = plan(users(1), { agentId: 'tenant-1' })
  if (!planned) throw new Error('nothing was planned')
  const { json: _, requestId: __, recipients: ___, ...call } = planned

  test('is frozen with its address and plain headers', () => {
    expect(call).toMatchObject({
      url: 'http://192.168.8.84:8042/suplink/openapi/v1/notify',
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'agentId', value: 'tenant-1' },
      ],
    })
  })

  // Would catch: a body or a header that changes between the review and the wire.
  test('gains the signature and the token, and nothing else changes', () => {
    const account = accountWith({ agentId: 'another', accessKey: 'ak' }, 'token-1')
    const { headers, ...rest } = suplink.prepare(call, account, { now: 5, token: null })
    expect(rest).toEqual({ method: 'POST', url: call.url, body: call.body })
    expect(rest.body).toBe(call.body)
    expect(headers).toEqual([
      { name: 'Content-Type', value: 'application/json', secret: false },
      { name: 'agentId', value: 'tenant-1', secret: false },
      { name: 'Authorization', value: expect.stringMatching(/^Sign ak-[0-9a-f]{64}$/), secret: true },
      { name: 'token', value: 'token-1', secret: true },
    ])
  })

  test('is the same at any time, and carries no token where none is set', () => {
    const names = [0, 9e12].map((now) => suplink.prepare(call, accountWith(), { now, token: null }).headers)
    expect(names[0]).toEqual(names[1])
    expect(names[0]?.map(({ name }) => name)).toEqual(['Content-Type', 'agentId', 'Authorization'])
    expect(names[0]?.at(-1)?.value).toMatch(/^Sign suplink-/)
  })
})

test('every field, operation and path of the descriptor has a name of its own', () => {
  const { fields, accountField, operations, messageFields } = suplink.descriptor
  for (const names of [
    fields.map(({ name }) => name),
    operations.map(({ id }) => id),
    messageFields.map(({ path }) => path),
    ...operations.map((operation) => operation.fields.map(({ path }) => path)),
  ]) {
    expect(new Set(names).size).toBe(names.length)
  }
  expect(fields.find(({ name }) => name === accountField)?.secret).toBe(false)
  expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(suplink.operations).sort())
  expect(fields.filter(({ secret }) => secret).map(({ name }) => name)).toEqual(['secretKey', 'token'])
})
