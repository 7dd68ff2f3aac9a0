import { expect, test } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

const now = Date.parse('2026-11-22T00:00:00Z')
const answer = (headers: Record<string, string>) => ({
  kind: 'response' as const,
  status: 429,
  headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
  body: Buffer.alloc(0),
})

// Would catch: a provider that asks for patience and is asked again at once.
test.each([
  [{ 'retry-after': '2' }, 2_000],
  [{ 'Retry-After': ' 120 ' }, 120_000],
  [{ 'retry-after': 'Sun, 22 Nov 2026 00:01:00 GMT' }, 60_000],
  // counted from the server's own clock, which may be hours off
  [{ 'retry-after': 'Sun, 22 Nov 2026 05:00:30 GMT', date: 'Sun, 22 Nov 2026 05:00:00 GMT' }, 30_000],
  [{ 'retry-after': 'Sat, 21 Nov 2026 00:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon' }, null],
  [{ 'retry-after': '-5' }, null],
  [{ 'retry-after': '1.5' }, null],
  [{}, null],
])('%j is %s ms', (headers, milliseconds) => {
  expect(retryAfterMs(answer(headers), now)).toBe(milliseconds)
})

test('no answer says nothing', () => {
  expect(retryAfterMs({ kind: 'failure', phase: 'after', reason: 'reset' }, now)).toBeNull()
})
