import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveFields, effectiveValues } from '#shared/domain/effective-values.ts'
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

/** What a receiver makes of the bytes: later objects over earlier ones. */
function merged(message: MaximMessage, vendor: (typeof maximVendors)[number]): Record<string, unknown> {
  const sent = JSON.parse(
    notifyBody({ provider: 'maxim', setting: {}, message }, { kind: 'all' }, 'id').toString('utf8'),
  ).message
  const assumed = { badge: '+1', ...(vendor === 'vivo' ? { push_mode: 0, classification: 0 } : {}) }
  return { ...assumed, ...sent, ...sent.android, ...sent[vendor] }
}

// Would catch: an empty vendor text that hides what `android` says, a default that is not shown, a field of another
// vendor, and a value that is not on the wire.
test('what the matrix says of a vendor is what the bytes come to', () => {
  fc.assert(
    fc.property(messages, fc.constantFrom(...maximVendors), (message, vendor) => {
      const oracle = merged(message, vendor)
      const said = effectiveValues(message)[vendor]
      for (const field of effectiveFields) {
        const value = oracle[field]
        expect([field, said[field].value]).toEqual([field, value === undefined ? null : String(value)])
      }
    }),
  )
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
