import { expect, test } from 'vitest'
import { doneRecipients, doneRequests } from './progress.ts'

const counts = { planned: 3, inFlight: 1, accepted: 90, refused: 1, notSent: 0, unknown: 2, cancelled: 0 }
const run = { requestCount: 97, counts, audience: { size: 48_210 } }

// Would catch: a request on the wire counted as done, more recipients done than there are.
test('counts what has an outcome, and never more recipients than there are', () => {
  expect(doneRequests(run)).toBe(93)
  expect(doneRecipients(run, 500)).toBe(46_500)
  const ended = { ...run, counts: { ...counts, planned: 0, inFlight: 0, accepted: 94 } }
  expect(doneRecipients(ended, 500)).toBe(48_210)
})
