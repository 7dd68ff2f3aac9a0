import { expect, test } from 'vitest'
import { lastByChannel } from '#test/helpers/known-counters.ts'
import { chartTable } from '../chart-data.ts'
import { comparisonChart } from './comparison.ts'
import { uniqueNames } from './unique-names.ts'

const words = { title: 'Side by side', axis: 'Message', unit: 'devices', target: 'T', sent: 'S', received: 'R' }

// Would catch: two deliveries of one title drawn on top of each other, a delivery that was never read shown as one that reached 0.
test('deliveries of the same title stand side by side with sums of their own', () => {
  const channels = Object.entries(lastByChannel).map(([channel, [target, sent, received]]) => ({
    ...{ channel, target, sent, received },
  }))
  const chart = comparisonChart(
    [
      { name: '系统维护', channels },
      { name: '系统维护', channels: channels.slice(0, 2) },
      { name: '刚刚发出', channels: null },
    ],
    words,
  )
  expect(chartTable(chart).rows.map(({ at, values }) => [at, ...values])).toEqual([
    ['系统维护', 360, 350, 294],
    ['系统维护 (2)', 50, 50, 50],
    ['刚刚发出', null, null, null],
  ])
})

test('a name that is taken is never given', () => {
  expect(uniqueNames(['a', 'a (2)', 'a', 'a'])).toEqual(['a', 'a (2)', 'a (3)', 'a (4)'])
})
