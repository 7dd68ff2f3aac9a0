import { expect, test } from 'vitest'
import { refreshAfter } from './refresh.ts'

// Would catch: a provider that is asked for ever about counters that no longer move.
test('counters are read less often the longer they stand still, and in the end no more', () => {
  expect([0, 59_999, 60_000, 599_999, 600_000].map(refreshAfter)).toEqual([3_000, 3_000, 30_000, 30_000, null])
})
