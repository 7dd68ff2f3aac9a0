import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Secret } from '#main/vault/secret.ts'
import type { ForwardContent } from '#shared/domain/forward-content.ts'
import type { Account } from '../types.ts'
import { descriptor } from './descriptor.ts'
import { forward } from './index.ts'
import { eventBody } from './mapping.ts'

const content = (more: Partial<ForwardContent['event']> = {}): ForwardContent => ({
  provider: 'forward',
  event: { type: 'device_offline', payload: '{"deviceSn":"SN-1"}', ...more },
})
const textOf = (given: ForwardContent) => eventBody(given, 'id-1', 1_610_431_327_806).toString('utf8')

// Would catch: another order or spelling than that of the source, on which a receiver may sign or compare.
test('an event has the members of the source, in its order', () => {
  const payload = '{"deviceSn": "xxx", "parentDeviceSn": null, "offline": 0}'
  expect(textOf(content({ appid: 'xxx', payload }))).toBe(
    '{"id":"id-1","type":"device_offline","appid":"xxx",' +
      '"payload":{"deviceSn":"xxx","parentDeviceSn":null,"offline":0},"timestamp":1610431327806}',
  )
})

test('an appid that is unset is absent', () => {
  const without = '{"id":"id-1","type":"device_offline","payload":{"deviceSn":"SN-1"},"timestamp":1610431327806}'
  for (const appid of ['', ' ', '\u3000']) expect(textOf(content({ appid }))).toBe(without)
  expect(textOf(content())).toBe(without)
})

describe('the payload', () => {
  test('keeps every digit', () => {
    const payload = '{"a":9007199254740993,"b":[1.0,1E5,-0,0.10],"c":{"":null},"__proto__":{"x":1}}'
    expect(textOf(content({ payload }))).toContain(`"payload":${payload},`)
  })

  // Would catch: a payload that changes type or id from inside.
  test('can’t reach the members around it', () => {
    const sent = JSON.parse(textOf(content({ payload: '{"id":"x","type":"y","__proto__":{"id":"z"}}' }))) as object
    expect(Object.keys(sent)).toEqual(['id', 'type', 'payload', 'timestamp'])
    expect(sent).toMatchObject({ id: 'id-1', type: 'device_offline' })
  })

  test('is whatever object was written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (payload) => {
        const text = JSON.stringify(payload)
        expect(JSON.parse(textOf(content({ payload: text })))).toMatchObject({ payload: JSON.parse(text) })
      }),
    )
  })
})

// Would catch: a field of the form that never reaches the wire, or as another kind of JSON.
test.each(descriptor.messageFields.map(({ path, kind }) => [path, kind] as const))(
  'field %s arrives as %s',
  (path, kind) => {
    const name = path.replace('event.', '') as keyof ForwardContent['event']
    const value = kind === 'json' ? '{"n":12345678901234567890}' : 'given'
    const sent = textOf(content({ [name]: value }))
    expect(sent).toContain(`"${name}":${kind === 'json' ? value : JSON.stringify(value)}`)
  },
)

describe('a planned event', () => {
  const account = (settings: Record<string, string>): Account => ({
    baseUrl: 'https://push.example.com/events',
    settings,
    secrets: { token: new Secret('fixed') },
  })
  const plan = (given: Account) => {
    const ids = ['id-1', 'id-2'].values()
    const newId = () => ids.next().value ?? ''
    return [...forward.plan({ account: given, content: content(), audience: { kind: 'target' }, newId, now: 5 })]
  }

  test('is one request, with its id and time in its bytes', () => {
    const [request, ...more] = plan(account({}))
    expect(more).toEqual([])
    expect(request).toMatchObject({ requestId: 'id-1', url: 'https://push.example.com/events', recipients: 1 })
    expect(JSON.parse(request?.body.toString() ?? '')).toMatchObject({ id: 'id-1', timestamp: 5 })
  })

  // Would catch: a scheme before a fixed token, a capital B, or a token left over from another mode.
  test.each([
    [{}, null, 'fixed'],
    [{ mode: 'token' }, new Secret('issued'), 'fixed'],
    [{ mode: 'client_credentials' }, new Secret('issued'), 'bearer issued'],
    [{ mode: 'password' }, new Secret('issued'), 'bearer issued'],
  ])('in %j leaves with the header of its mode, and its own bytes', (settings, token, authorization) => {
    const [request] = plan(account(settings))
    if (!request) throw new Error('nothing was planned')
    const prepared = forward.prepare(request, account(settings), { now: 9, token })
    expect(prepared.body).toBe(request.body)
    expect(prepared.headers).toEqual([
      { name: 'Content-Type', value: 'application/json; charset=UTF-8', secret: false },
      { name: 'Authorization', value: authorization, secret: true },
    ])
  })
})
