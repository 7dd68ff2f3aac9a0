import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunk } from './chunk.ts'

// Would catch: a recipient at the edge of a request who is lost or stands in two.
test('any list is cut into full runs, in order, none empty', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (items, limit) => {
      const runs = [...chunk(items, limit)]
      expect(runs.flat()).toEqual(items)
      expect(runs.slice(0, -1).every((run) => run.length === limit)).toBe(true)
      expect(runs.every((run) => run.length > 0 && run.length <= limit)).toBe(true)
    }),
  )
})

test('1,203 by 500 are 500, 500 and 203', () => {
  expect([...chunk(Array.from({ length: 1_203 }), 500)].map((run) => run.length)).toEqual([500, 500, 203])
  expect([...chunk([], 500)]).toEqual([])
})

// Would catch: a limit of 0 that loops for ever or sends everything at once.
test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a limit of %d is refused', (limit) => {
  expect(() => [...chunk([1], limit)]).toThrow(RangeError)
})
