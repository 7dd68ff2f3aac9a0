import { expect, test } from 'vitest'
import { farAway, readableDate, secondsOf } from './dates.ts'

/** The moment that a shown date names, in seconds. */
const readBack = (shown: string | null) => Date.parse((shown ?? '').replace(' UTC', '').replace(' ', 'T')) / 1_000

// Would catch: milliseconds taken for seconds, or a local time that does not say its offset.
test.each(['0', '1618886946', '1719500000', '4102444800', '20579193215'])(
  '%s is shown as the moment it is',
  (seconds) => {
    expect(readableDate(seconds)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC[+-]\d\d:\d\d$/)
    expect(readBack(readableDate(seconds))).toBe(Number(seconds))
  },
)

test.each(['', 'soon', '-1', '1.5', '99999999999999', '9007199254740993'])('%j is shown as it is', (text) => {
  expect(readableDate(text)).toBe(text)
})

test('nothing stays nothing', () => {
  expect([readableDate(null), readableDate(undefined), secondsOf(null), farAway(null)]).toEqual([null, null, null, []])
})

// Would catch: the source's own example, in the year 2622, refused or passed without a word.
test('an end after 2100 is only doubted', () => {
  expect([1_999_999_999, 4_102_444_799].map((seconds) => farAway(seconds).length)).toEqual([0, 0])
  expect([4_102_444_800, 20_579_193_215].map((seconds) => farAway(seconds).length)).toEqual([1, 1])
})
