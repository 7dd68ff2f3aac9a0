import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RequestCounts, summarise } from './delivery.ts'

const none: RequestCounts = { planned: 0, inFlight: 0, accepted: 0, refused: 0, notSent: 0, unknown: 0, cancelled: 0 }
const counts = fc.record({
  planned: fc.nat({ max: 2 }),
  inFlight: fc.nat({ max: 2 }),
  accepted: fc.nat({ max: 3 }),
  refused: fc.nat({ max: 3 }),
  notSent: fc.nat({ max: 3 }),
  unknown: fc.nat({ max: 3 }),
  cancelled: fc.nat({ max: 3 }),
})

test.each([
  [{ accepted: 3 }, 'accepted'],
  [{ refused: 1 }, 'refused'],
  [{ notSent: 2 }, 'not-sent'],
  [{ unknown: 1 }, 'unknown'],
  [{ cancelled: 4 }, 'cancelled'],
  [{ accepted: 2, unknown: 1 }, 'partial'],
  [{ accepted: 1, refused: 1, notSent: 1, unknown: 1, cancelled: 1 }, 'partial'],
  [{}, null],
])('%j is %s', (some, word) => {
  expect(summarise({ ...none, ...some })).toBe(word)
})

// Would catch: a delivery called accepted while requests of it are still open or went wrong.
test('only requests that all ended alike get one word', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { planned, inFlight, ...ended } = given
      const kinds = Object.values(ended).filter((count) => count > 0).length
      const word = summarise(given)
      if (planned + inFlight > 0 || kinds === 0) expect(word).toBeNull()
      else if (kinds > 1) expect(word).toBe('partial')
      else expect(word).not.toBe('partial')
      if (word === 'accepted') expect(given.accepted).toBe(Object.values(given).reduce((sum, count) => sum + count, 0))
    }),
  )
})
