import { expect, test } from 'vitest'
import { fromLocal, toLocal } from './local-time.ts'

// Would catch: an offset applied twice, or lost.
test('a moment comes back as it went, to the second', () => {
  for (const seconds of [0, 1_763_712_000, 1_763_712_007, 4_102_444_740])
    expect(fromLocal(toLocal(seconds))).toBe(seconds)
  const noon = new Date(2026, 10, 21, 12, 0).getTime() / 1_000
  expect(toLocal(noon)).toBe('2026-11-21T12:00')
})

test('nothing and a half-typed date are no moment', () => {
  expect(toLocal(undefined)).toBe('')
  expect(fromLocal('')).toBeUndefined()
  expect(fromLocal('2026-13-')).toBeUndefined()
})
