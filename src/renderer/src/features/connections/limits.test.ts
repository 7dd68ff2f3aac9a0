import { expect, test } from 'vitest'
import { mostOf, readLimit } from './limits.ts'

// Would catch: an empty field or a fraction that becomes a pace, a number that the core refuses without words.
test('only whole numbers within the bounds are a pace', () => {
  for (const text of ['', '0', '-1', '1.5', '4次', '1e2', '51']) expect(readLimit('inFlight', text)).toBeNull()
  expect(readLimit('inFlight', ' ４ ')).toBe(4)
  expect(readLimit('inFlight', '50')).toBe(mostOf.inFlight)
  expect(readLimit('perSecond', '1000')).toBe(mostOf.perSecond)
  expect(readLimit('perSecond', '1001')).toBeNull()
})
