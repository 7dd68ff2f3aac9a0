import { expect, test } from 'vitest'
import { inZone } from './zoned-time.ts'

// Would catch: a schedule shown in another zone than it was made in, or a midnight that reads 24:00.
test.each([
  ['2026-11-23T01:00Z', 'Asia/Shanghai', '2026-11-23 09:00', 'UTC+08:00'],
  ['2026-11-22T16:00Z', 'Asia/Shanghai', '2026-11-23 00:00', 'UTC+08:00'],
  ['2026-07-01T12:00Z', 'America/St_Johns', '2026-07-01 09:30', 'UTC-02:30'],
  ['2026-07-01T12:00Z', 'UTC', '2026-07-01 12:00', 'UTC+00:00'],
])('%s in %s is %s %s', (at, zone, time, offset) => {
  expect(inZone(Date.parse(at), zone)).toEqual({ time, offset, zone })
})

test('a zone that nobody knows is shown as UTC, and says so', () => {
  expect(inZone(0, 'Mars/Olympus')).toEqual({ time: '1970-01-01 00:00', offset: 'UTC+00:00', zone: 'UTC' })
})
