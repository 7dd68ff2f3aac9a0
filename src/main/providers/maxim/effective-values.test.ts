import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveFields, effectiveValues, oddVendors, valueWithout } from '#shared/domain/effective-values.ts'
import { type MaximMessage, maximVendors } from '#shared/domain/maxim-content.ts'
import { notifyBody } from './mapping.ts'

const text = fc.option(fc.constantFrom('', ' ', 'a', '通知', '+1', '5'), { nil: undefined })
const action = fc.option(fc.constantFrom('intent' as const, 'open_app' as const), { nil: undefined })
const zeroOrOne = fc.option(fc.constantFrom(0 as const, 1 as const), { nil: undefined })
const android = { sound: text, channel_id: text, click_action: action, intent: text }
const maybe = <T>(fields: fc.Arbitrary<T>) => fc.option(fields, { nil: undefined })
const messages = fc.record({
  type: fc.constant('text' as const),
  title: text,
  body: text,
  big_text: text,
  badge: text,
  attachment_url: text,
  android: maybe(fc.record(android)),
  huawei: maybe(fc.record({ ...android, badge_class: text })),
  xiaomi: maybe(fc.record(android)),
  oppo: maybe(fc.record(android)),
  vivo: maybe(fc.record({ ...android, push_mode: zeroOrOne, classification: zeroOrOne })),
  flyme: maybe(fc.record(android)),
  fcm: maybe(fc.record(android)),
}) as fc.Arbitrary<MaximMessage>

type Vendor = (typeof maximVendors)[number]

/** What a receiver makes of the bytes: later objects over earlier ones. */
function merged(message: MaximMessage, vendor: Vendor): Record<string, unknown> {
  const sent = JSON.parse(
    notifyBody({ provider: 'maxim', setting: {}, message }, { kind: 'all' }, 'id').toString('utf8'),
  ).message
  const assumed = { badge: '+1', ...(vendor === 'vivo' ? { push_mode: 0, classification: 0 } : {}) }
  return { ...assumed, ...sent, ...sent.android, ...sent[vendor] }
}

/** Holds a matrix against what the bytes come to; throws where they differ. */
function check(matrix: (message: MaximMessage) => ReturnType<typeof effectiveValues>): void {
  fc.assert(
    fc.property(messages, (message) => {
      const said = matrix(message)
      for (const vendor of maximVendors) {
        const oracle = merged(message, vendor)
        for (const field of effectiveFields) {
          const value = oracle[field]
          expect([field, said[vendor][field].value]).toEqual([field, value === undefined ? null : String(value)])
        }
      }
    }),
  )
}

// Would catch: an empty vendor text that hides what `android` says, a default that is not shown, a field of another
// vendor, and a value that is not on the wire.
test('what the matrix says of a vendor is what the bytes come to', () => check(effectiveValues))

/** A matrix that is wrong in one place: `change` gives the value that it says there. */
const wrongly =
  (change: (message: MaximMessage, vendor: Vendor) => { sound?: string | null; badge?: null; push_mode?: null }) =>
  (message: MaximMessage) => {
    const values = effectiveValues(message)
    for (const vendor of maximVendors)
      for (const [field, value] of Object.entries(change(message, vendor)))
        values[vendor][field as 'sound'] = { value, source: 'vendor' }
    return values
  }

test.each([
  ['lets an empty text of a vendor hide Android’s', wrongly((message, v) => ({ sound: message[v]?.sound ?? null }))],
  ['lets Android win over a vendor', wrongly(({ android: all }) => (all?.sound?.trim() ? { sound: all.sound } : {}))],
  ['keeps the silent default of the badge quiet', wrongly(({ badge }) => (badge?.trim() ? {} : { badge: null }))],
  ['keeps vivo’s own defaults quiet', wrongly(({ vivo }) => (vivo ? {} : { push_mode: null }))],
] as const)('the same check finds a matrix that %s', (_, matrix) => expect(() => check(matrix)).toThrow())

// Would catch: a placeholder that says what the vendor's own value comes to, or forgets `android`.
test('what an empty field comes to is what the bytes come to without the vendor’s own', () => {
  fc.assert(
    fc.property(messages, fc.constantFrom(...maximVendors), (message, vendor) => {
      const oracle = merged({ ...message, [vendor]: undefined }, vendor)
      for (const field of effectiveFields)
        expect([field, valueWithout(message, vendor, field).value]).toEqual([
          field,
          oracle[field] === undefined ? null : String(oracle[field]),
        ])
    }),
  )
})

test('a vendor is odd where most others are told something else', () => {
  const odd = (message: Partial<MaximMessage>, field: (typeof effectiveFields)[number]) =>
    oddVendors(effectiveValues({ type: 'text', ...message }), field)
  expect(odd({}, 'sound')).toEqual([])
  expect(odd({ android: { sound: 'a' }, oppo: { sound: 'a' } }, 'sound')).toEqual([])
  expect(odd({ android: { sound: 'a' }, oppo: { sound: 'b' } }, 'sound')).toEqual(['oppo'])
  expect(odd({ oppo: { sound: 'b' } }, 'sound')).toEqual(['oppo'])
  const half = { huawei: { sound: 'b' }, xiaomi: { sound: 'b' }, oppo: { sound: 'b' } }
  expect(odd(half, 'sound')).toEqual([])
  // only one of them knows it
  expect(odd({ vivo: { push_mode: 1 } }, 'push_mode')).toEqual([])
})

test('every value names its source', () => {
  const message: MaximMessage = {
    type: 'text',
    title: '通知',
    android: { sound: 'bell', channel_id: 'high' },
    huawei: { sound: 'horn', channel_id: ' ' },
    vivo: { push_mode: 1 },
  }
  const { huawei, vivo, xiaomi } = effectiveValues(message)
  expect(huawei.sound).toEqual({ value: 'horn', source: 'vendor' })
  expect(huawei.channel_id).toEqual({ value: 'high', source: 'android' })
  expect(xiaomi.title).toEqual({ value: '通知', source: 'message' })
  expect(xiaomi.badge).toEqual({ value: '+1', source: 'default' })
  expect(xiaomi.intent).toEqual({ value: null, source: 'unset' })
  expect(xiaomi.badge_class).toEqual({ value: null, source: 'none' })
  expect(vivo.push_mode).toEqual({ value: '1', source: 'vendor' })
  expect(vivo.classification).toEqual({ value: '0', source: 'default' })
})
