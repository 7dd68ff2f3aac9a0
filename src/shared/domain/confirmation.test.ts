import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confirmationText, isConfirmed } from './confirmation.ts'

const counted = { name: '生产 App-1', count: 48_210 }
const everybody = { name: '生产 App-1', count: null }

test.each([
  '生产 App-1 48210',
  '生产App-148210',
  ' 生产 app-1  48,210 ',
  '生产 ＡＰＰ-1 ４８２１０',
  '生产　App－1　４８，２１０',
  '生产\tAPP-1\n48 210',
])('%j confirms name and count', (typed) => {
  expect(isConfirmed(counted, typed)).toBe(true)
})

// Would catch: a mass send that a half-typed, old or mixed-up sentence lets out.
test.each([
  '',
  '48210',
  '生产 App-1',
  '48210 生产 App-1',
  '生产 App-1 4821',
  '生产 App-1 482100',
  '生产 App-1 48211',
  '生产 App-1 ALL',
  '生产 App-1 全部',
  '生产 App-2 48210',
  'x生产 App-1 48210',
  '生产 App-1 48210x',
  '生产 App-1 48.210',
  '生产 App-1 四八二一〇',
  '生产 App-1 -48210',
  '生产 App-1 48210.0',
])('%j does not', (typed) => {
  expect(isConfirmed(counted, typed)).toBe(false)
})

test.each(['生产 App-1 ALL', '生产 app-1 all', '生产App-1全部', '生产 App-1 ＡＬＬ'])(
  '%j confirms everybody',
  (typed) => {
    expect(isConfirmed(everybody, typed)).toBe(true)
  },
)

test.each([
  '生产 App-1',
  '生产 App-1 0',
  '生产 App-1 null',
  '生产 App-1 全',
  'ALL 生产 App-1',
  '生产 App-1 ALL ALL',
  'ALL',
])('%j does not confirm everybody', (typed) => {
  expect(isConfirmed(everybody, typed)).toBe(false)
})

// Would catch: a connection without a name, for which the count alone would do.
test('a name without a letter can’t be confirmed', () => {
  for (const name of ['', '   ']) expect(isConfirmed({ name, count: 5 }, '5')).toBe(false)
})

test('what the operator is asked to type is what confirms', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '')
  const count = fc.option(fc.nat({ max: 10_000_000 }), { nil: null })
  fc.assert(
    fc.property(name, count, fc.constantFrom('ALL', '全部'), (wantedName, wantedCount, all) => {
      const wanted = { name: wantedName, count: wantedCount }
      expect(isConfirmed(wanted, confirmationText(wanted, all))).toBe(true)
    }),
  )
})

test('no other count confirms', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (wanted, typed) => {
      fc.pre(wanted !== typed)
      expect(isConfirmed({ name: 'App', count: wanted }, `App ${typed}`)).toBe(false)
    }),
  )
})
