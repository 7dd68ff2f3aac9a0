import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRate } from './rate.ts'

test('a second’s worth may start at once, then one for each tenth of a second', () => {
  const rate = createRate(10, 0)
  expect(rate.available(0)).toBe(10)
  rate.take(10)
  expect([rate.available(0), rate.waitMs(0)]).toEqual([0, 100])
  expect([rate.available(50), rate.waitMs(50)]).toEqual([0, 50])
  expect([rate.available(100), rate.waitMs(100)]).toEqual([1, 0])
})

// Would catch: a run that was paused for an hour and then fires all that it has saved up.
test('a pause saves up no more than one second', () => {
  const rate = createRate(10, 0)
  rate.take(10)
  expect(rate.available(3_600_000)).toBe(10)
})

test('a clock that is set back gives nothing and takes nothing', () => {
  const rate = createRate(10, 10_000)
  rate.take(10)
  expect(rate.available(5_000)).toBe(0)
  expect(rate.waitMs(5_000)).toBe(100)
  expect(rate.available(5_100)).toBe(1)
})

test('a rate below one a second waits longer than a second', () => {
  const rate = createRate(0.5, 0)
  expect(rate.available(0)).toBe(0)
  expect(rate.waitMs(0)).toBe(1_000)
})

// Would catch: more requests in any stretch of time than the provider was promised.
test('never more than the rate and one second’s worth, however the calls fall', () => {
  const steps = fc.array(fc.tuple(fc.nat({ max: 3_000 }), fc.nat({ max: 30 })), { maxLength: 50 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), steps, (perSecond, calls) => {
      const rate = createRate(perSecond, 0)
      let now = 0
      let started = 0
      for (const [pause, wanted] of calls) {
        // a millisecond more, for what a double can't hold
        now += pause + rate.waitMs(now + pause) + 1
        expect(rate.available(now)).toBeGreaterThanOrEqual(1)
        const n = Math.min(wanted, rate.available(now))
        rate.take(n)
        started += n
        expect(started).toBeLessThanOrEqual(perSecond + (now / 1000) * perSecond + 1e-6)
      }
    }),
  )
})
