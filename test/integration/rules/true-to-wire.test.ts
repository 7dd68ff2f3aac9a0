import { expect, test } from 'vitest'
import { wireViolations } from './true-to-wire.ts'
import { wireCases } from './wire-cases.ts'

// Would catch: a byte that leaves and that nobody has reviewed, in any request of any kind of message.
test.each(wireCases)('$name leaves as it was reviewed, in $requests request(s)', async (one) => {
  expect(await wireViolations(one)).toEqual([])
})
