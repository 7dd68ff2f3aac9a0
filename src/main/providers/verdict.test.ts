import { describe, expect, test } from 'vitest'
import { commonCauses } from '#shared/domain/cause.ts'
import type { HttpFailure, HttpResult } from './types.ts'
import { httpVerdict } from './verdict.ts'

const response = (status: number): HttpResult => ({ kind: 'response', status, headers: [], body: Buffer.from('') })

// Would catch: a message that may have arrived and reads as failed, so that somebody sends it again.
test.each([
  [200, 'unknown', 'unreadable', false],
  [204, 'unknown', 'unreadable', false],
  [301, 'refused', 'redirect', true],
  [302, 'refused', 'redirect', true],
  [307, 'refused', 'redirect', true],
  [308, 'refused', 'redirect', true],
  [400, 'refused', 'refused', false],
  [401, 'refused', 'unauthorised', true],
  [403, 'refused', 'unauthorised', true],
  [404, 'refused', 'not-found', true],
  [408, 'unknown', 'server-error', false],
  [413, 'refused', 'too-large', false],
  [415, 'refused', 'refused', false],
  [429, 'refused', 'too-many-requests', true],
  [499, 'unknown', 'server-error', false],
  [500, 'unknown', 'server-error', false],
  [502, 'unknown', 'server-error', false],
  [503, 'unknown', 'server-error', false],
  [504, 'unknown', 'server-error', false],
])('HTTP %i without a readable answer is %s (%s), stops the run: %s', (status, outcome, causeCode, stopsRun) => {
  expect(httpVerdict(response(status))).toEqual({
    outcome,
    causeCode,
    stopsRun,
    httpStatus: status,
    providerCode: null,
    providerMessage: null,
    taskId: null,
    references: [],
    askAgain: status === 429 ? 'after-waiting' : null,
  })
})

describe('without an answer', () => {
  const before: HttpFailure['reason'][] = [
    'dns',
    'connection-refused',
    'connect-timeout',
    'tls',
    'network',
    'unsendable',
    'proxy',
    'aborted',
  ]
  const after: HttpFailure['reason'][] = ['reset', 'timeout', 'unreadable', 'aborted']

  // Would catch: 2,000 requests that run into the same dead server one after the other.
  test.each(before)('%s before anything left is not sent and, unless it was our own doing, stops the run', (reason) => {
    const verdict = httpVerdict({ kind: 'failure', phase: 'before', reason })
    expect(verdict).toMatchObject({ outcome: 'not-sent', causeCode: reason, stopsRun: reason !== 'aborted' })
  })

  test.each(after)('%s after bytes left is unknown', (reason) => {
    const verdict = httpVerdict({ kind: 'failure', phase: 'after', reason })
    expect(verdict).toMatchObject({ outcome: 'unknown', causeCode: reason, stopsRun: false, httpStatus: null })
  })

  // Would catch: a cause that the screen shows as a bare code.
  test.each([...before, ...after])('%s has words', (reason) => {
    expect(commonCauses).toHaveProperty([reason])
  })
})
