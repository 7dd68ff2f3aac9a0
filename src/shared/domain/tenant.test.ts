import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateDoubt, daysLeft, endDoubt, expiryOf, nextAsk, standsFor } from './tenant.ts'

const day = 24 * 60 * 60_000

// Would catch: the example of the provider's own document refused or taken for milliseconds.
test('late dates and milliseconds are doubtful', () => {
  expect(dateDoubt(1_790_000_000)).toBeNull()
  expect(dateDoubt(20_579_193_215)).toBe('far')
  expect(dateDoubt(1_790_000_000_000)).toBe('milliseconds')
  expect(dateDoubt(null)).toBeNull()
})

// Would catch: a tenant that is opened or renewed to a day that is over, without a word.
test('an end that has passed is doubtful', () => {
  const now = 1_790_000_000_000
  expect([now / 1_000, now / 1_000 + 1, 20_579_193_215].map((end) => endDoubt(end, now))).toEqual(['past', null, 'far'])
})

// Would catch: a name in other letters, or with blanks, taken for another tenant; one that failed or is gone for this one.
test('a tenant stands for its name while it is there or may be', () => {
  const one = { instanceName: 'eco-krn2', state: null, deletedAt: null }
  expect([standsFor(one, ' ECO-krn2 '), standsFor(one, 'eco-krn')]).toEqual([true, false])
  expect([
    standsFor({ ...one, state: 'FAILURE' }, 'eco-krn2'),
    standsFor({ ...one, deletedAt: 1 }, 'eco-krn2'),
  ]).toEqual([...[false, false]])
})

test('a tenant ends soon within 30 days, and a deleted one never', () => {
  const now = 1_790_000_000_000
  const at = (ms: number, deletedAt: number | null = null) =>
    expiryOf({ endDate: String((now + ms) / 1_000), deletedAt }, now)
  expect([at(-1_000), at(0), at(1_000), at(30 * day), at(31 * day), at(day, 1)]).toEqual([
    ...['expired', 'expired', 'soon', 'soon', 'later', null],
  ])
  expect(expiryOf({ endDate: 'never', deletedAt: null }, now)).toBeNull()
  expect(daysLeft(String(now / 1_000 + 1), now)).toBe(1)
})

// Would catch: a schedule that stands still, that asks without end, or more often than every five minutes.
test('asking again goes on for a day, and never slower than it should', () => {
  expect([0, 5_000, 15_000, 60_000].map((ms) => nextAsk(0, ms))).toEqual([5_000, 15_000, 60_000, 360_000])
  expect(nextAsk(0, day)).toBeNull()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 * day }), (now) => {
      const next = nextAsk(0, now)
      if (next === null) expect(now).toBeGreaterThan(day - 5 * 60_000)
      else {
        expect(next).toBeGreaterThan(now)
        expect(next - now).toBeLessThanOrEqual(5 * 60_000)
        expect(next).toBeLessThanOrEqual(day)
      }
    }),
  )
})
