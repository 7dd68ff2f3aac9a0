import { expect, test } from 'vitest'
import { firstReadingAt, nextReading } from './reading-times.ts'

const minute = 60_000

test('readings come 1, 5, 15 and 60 minutes, 6 and 24 hours after the end', () => {
  expect(firstReadingAt(0)).toBe(minute)
  const times = [1, 5, 15, 60, 360, 1_440].map((minutes) => minutes * minute)
  const found: number[] = []
  for (let next = nextReading(0, 0, 0); next; next = nextReading(0, next.number + 1, next.at)) found.push(next.at)
  expect(found).toEqual(times)
})

// Would catch: a console that was closed over night and then reads one delivery six times in a row.
test('those that were missed are left out', () => {
  expect(nextReading(0, 1, 20 * minute)).toEqual({ number: 3, at: 60 * minute })
  expect(nextReading(0, 5, 24 * 60 * minute)).toBeNull()
})
