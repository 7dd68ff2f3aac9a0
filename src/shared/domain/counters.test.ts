import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumCounters } from './counters.ts'

const channels = ['mxpush', 'apns', 'huawei']
const reading = fc.array(
  fc.record({ channel: fc.constantFrom(...channels, 'other'), target: fc.nat(), sent: fc.nat(), received: fc.nat() }),
)

// Would catch: a funnel that shows the last task's counters instead of the sum of all.
test('tasks are added up channel by channel, in the order asked for', () => {
  const first = [{ channel: 'apns', target: 10, sent: 8, received: 5 }]
  const second = [
    { channel: 'apns', target: 1, sent: 1, received: 1 },
    { channel: 'mxpush', target: 3, sent: 2, received: 0 },
  ]
  expect(sumCounters(channels, [first, second])).toEqual([
    { channel: 'mxpush', target: 3, sent: 2, received: 0 },
    { channel: 'apns', target: 11, sent: 9, received: 6 },
    { channel: 'huawei', target: 0, sent: 0, received: 0 },
  ])
})

test('no order of tasks changes the sum, and other channels are left out', () => {
  fc.assert(
    fc.property(fc.array(reading), (readings) => {
      const sum = sumCounters(channels, readings)
      expect(sumCounters(channels, [...readings].reverse())).toEqual(sum)
      expect(sum.map(({ channel }) => channel)).toEqual(channels)
      const total = readings.flat().filter(({ channel }) => channels.includes(channel))
      expect(sum.reduce((all, { target }) => all + target, 0)).toBe(total.reduce((all, { target }) => all + target, 0))
    }),
  )
})
