import { expect, test } from 'vitest'
import { createStamps } from './zoned-stamp.ts'

// Would catch: an offset of winter on a summer's row, half hours, or a kept offset that is used past its change.
test.each([
  ['Asia/Shanghai', '2026-11-22T01:02:03.999Z', '2026-11-22 09:02:03 +08:00'],
  ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29 01:59:59 +01:00'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29 03:00:00 +02:00'],
  ['America/St_Johns', '2026-11-22T12:00:00Z', '2026-11-22 08:30:00 -03:30'],
  ['UTC', '1970-01-01T00:00:00Z', '1970-01-01 00:00:00 +00:00'],
  ['Nowhere/Atall', '2026-11-22T12:00:00Z', '2026-11-22 12:00:00 +00:00'],
])('in %s, %s is %s', (zone, at, words) => {
  const stamp = createStamps(zone)
  expect([stamp(Date.parse(at)), stamp(Date.parse(at))]).toEqual([words, words])
})
