import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { instantOf, type LocalTime, localTimeOf } from './local-time.ts'

const own = process.env['TZ']
afterEach(() => {
  if (own === undefined) delete process.env['TZ']
  else process.env['TZ'] = own
})

const time = (text: string): LocalTime => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number)
  return { year, month, day, hour, minute }
}

// Would catch: a gap that is passed over in silence, an hour that exists twice taken for one, a zone without any.
test.each([
  ['Asia/Shanghai', '2026-11-23 09:00', '2026-11-23T01:00Z', 'exact'],
  ['Europe/Berlin', '2026-03-29 01:59', '2026-03-29T00:59Z', 'exact'],
  ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:30Z', 'skipped'],
  ['Europe/Berlin', '2026-03-29 03:00', '2026-03-29T01:00Z', 'exact'],
  ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30Z', 'twice'],
  ['Europe/Berlin', '2026-10-25 03:00', '2026-10-25T02:00Z', 'exact'],
  ['America/New_York', '2026-11-01 01:15', '2026-11-01T05:15Z', 'twice'],
  ['America/New_York', '2026-03-08 02:00', '2026-03-08T07:00Z', 'skipped'],
  ['Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45Z', 'twice'],
  ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:45Z', 'skipped'],
  ['Asia/Kathmandu', '2026-11-23 09:00', '2026-11-23T03:15Z', 'exact'],
])('in %s, %s is %s, %s', (zone, local, at, kind) => {
  process.env['TZ'] = zone
  expect(instantOf(time(local))).toEqual({ at: Date.parse(at), kind })
})

describe.each(['UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe'])('in %s', (zone) => {
  // Would catch: a moment that comes back an hour off around a change of the clocks.
  test('what the clock shows leads back to the moment, or to the first of two', () => {
    process.env['TZ'] = zone
    const minutes = fc.integer({ min: Date.UTC(2020) / 60_000, max: Date.UTC(2040) / 60_000 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const at = minute * 60_000
        const found = instantOf(localTimeOf(at))
        if (found.kind === 'twice' && found.at < at) expect(localTimeOf(found.at)).toEqual(localTimeOf(at))
        else expect(found.at).toBe(at)
        expect(found.kind).not.toBe('skipped')
      }),
    )
  })
})

// Control: a reading that ignores the zone is caught by the same table.
test('the zone decides', () => {
  process.env['TZ'] = 'Asia/Shanghai'
  const there = instantOf(time('2026-11-23 09:00')).at
  process.env['TZ'] = 'Europe/Berlin'
  expect(instantOf(time('2026-11-23 09:00')).at).not.toBe(there)
})
