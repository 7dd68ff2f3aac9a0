import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channels, perChannel } from './channels.ts'
import { progressAt } from './progress.ts'

const target = fc
  .array(fc.oneof(fc.nat(3), fc.nat(12_000), fc.nat(5_000_000)), {
    minLength: channels.length,
    maxLength: channels.length,
  })
  .map((counts) => perChannel((channel) => counts[channels.indexOf(channel)] ?? 0))
const moment = fc.oneof(
  fc.integer({ min: -60_000, max: 5_000 }),
  fc.integer({ min: 0, max: 700_000 }),
  fc.double({ min: 0, max: 700_000, noNaN: true }),
)

// Would catch: counters that fall, overtake one another, or aren't whole numbers.
test('received ≤ sent ≤ target at any time, never falling', () => {
  fc.assert(
    fc.property(target, moment, fc.nat(120_000), (counts, time, later) => {
      const now = progressAt(counts, time)
      const then = progressAt(counts, time + later)
      for (const channel of channels) {
        const line = [0, now.received[channel], now.sent[channel], counts[channel]]
        expect(line).toEqual(line.toSorted((a, b) => a - b))
        expect(line.every(Number.isSafeInteger)).toBe(true)
        expect(then.sent[channel]).toBeGreaterThanOrEqual(now.sent[channel])
        expect(then.received[channel]).toBeGreaterThanOrEqual(now.received[channel])
      }
    }),
    { numRuns: 2_000 },
  )
})

// Would catch: statistics that still move when the console has stopped polling often.
test('settled within ten minutes', () => {
  fc.assert(
    fc.property(target, fc.nat(1e9), (counts, later) => {
      expect(progressAt(counts, 600_000 + later)).toEqual(progressAt(counts, 600_000))
    }),
  )
})

// Would catch: a demonstration in which nothing happens, however small the audience.
test('moves within three seconds, and keeps moving through the first minute', () => {
  for (const channel of channels) {
    const one = perChannel((each) => (each === channel ? 1 : 0))
    expect(progressAt(one, 0).sent[channel]).toBe(0)
    expect(progressAt(one, 3_000).sent[channel]).toBe(1)
    const many = perChannel((each) => (each === channel ? 1_000 : 0))
    const sent = [3, 10, 20, 30, 60].map((seconds) => progressAt(many, seconds * 1_000).sent[channel])
    const received = [5, 15, 30, 60, 120].map((seconds) => progressAt(many, seconds * 1_000).received[channel])
    for (const readings of [sent, received]) expect(new Set(readings).size).toBe(readings.length)
  }
})

// Would catch: a funnel without losses, which would hide a screen that mixes up its columns.
test('ends below: sent under target on some channels, received under sent on all', () => {
  const { sent, received } = progressAt(
    perChannel(() => 1_000),
    600_000,
  )
  expect(channels.filter((channel) => sent[channel] < 1_000)).toEqual([
    'fcm',
    'flyme',
    'huawei',
    'oppo',
    'vivo',
    'xiaomi',
  ])
  for (const channel of channels) expect(received[channel]).toBeLessThan(sent[channel])
})
