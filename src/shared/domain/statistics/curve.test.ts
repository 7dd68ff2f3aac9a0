import { expect, test } from 'vitest'
import { history, lastByChannel, sums, tasks } from '#test/helpers/known-counters.ts'
import { chartTable } from '../chart-data.ts'
import { type CurvePoint, collectCurve, countersAt, curveChart, stallsIn, type TaskReading } from './curve.ts'

const channels = Object.keys(lastByChannel)
const curveOf = (readings: readonly TaskReading[]): CurvePoint[] => {
  const curve = collectCurve(channels)
  for (const reading of readings) curve.add(reading)
  return curve.points()
}
const words = {
  title: 'Growth',
  axis: 'Read at',
  unit: 'devices',
  target: 'Target',
  sent: 'Sent',
  received: 'Received',
  notes: 'Note',
  stalled: 'no change',
}
/** Fails where figures are not those that were added up by hand. */
const check = (points: readonly CurvePoint[]): void => {
  const figures = points.map((point) => {
    const { target, sent, received } = countersAt(point, null)
    return [point.at, point.tasks, target, sent, received]
  })
  expect(figures).toEqual(sums)
}

// Would catch: a curve that forgets tasks that a reading lacks, or adds readings of one task to each other.
test('the readings of several tasks come to sums that were added up by hand', () => {
  const points = curveOf(history)
  check(points)
  const last = points.at(-1)
  for (const [channel, [target, sent, received]] of Object.entries(lastByChannel))
    expect(last && countersAt(last, channel)).toEqual({ target, sent, received })
})

// The control: the same check on sums that are wrong in the ways in which sums go wrong.
test('a broken sum is caught', () => {
  const lastTaskOnly = curveOf(history.filter(({ taskId }) => taskId === tasks[1]))
  const withoutOneReading = curveOf(history.filter((_, index) => index !== 2))
  const readTwice = curveOf([...history, ...history.map((one) => ({ ...one, taskId: `${one.taskId}0` }))])
  for (const broken of [lastTaskOnly, withoutOneReading.slice(1), readTwice])
    expect(() => check(broken)).toThrow(/expected/i)
})

// Would catch: a task that answered once and then no more, whose devices vanish from the sum.
test('a task that a reading lacks counts with the one before', () => {
  const points = curveOf(history.filter(({ taskId, takenAt }) => taskId !== tasks[0] || takenAt < sums[1][0]))
  expect(points.map((point) => countersAt(point, 'apns').received)).toEqual([20, 20, 20, 20])
})

// Would catch: a delivery called stalled whose devices have all received it, or of which a further task has answered.
test('a stall is marked where two readings in a row are the same and something is still on its way', () => {
  const points = curveOf(history)
  expect(stallsIn(points, null)).toEqual([sums[2][0]])
  expect(stallsIn(points, 'huawei')).toEqual([sums[2][0]])
  const complete = points.map((point) => ({
    ...point,
    channels: [{ channel: 'apns', target: 9, sent: 9, received: 9 }],
  }))
  expect(stallsIn(complete, null)).toEqual([])
  const [first] = points
  expect(first && stallsIn([first, { ...first, at: first.at + 1, tasks: first.tasks + 1 }], null)).toEqual([])
})

test('chart and table show these sums, the stall with its word', () => {
  const chart = curveChart(curveOf(history), null, words)
  expect(chart.range).toEqual({ from: sums[0][0], to: sums[3][0] })
  const table = chartTable(chart)
  expect(table.columns).toEqual(['Read at', 'Target (devices)', 'Sent (devices)', 'Received (devices)', 'Note'])
  expect(table.rows.map(({ at, values, mark }) => [at, ...values, mark])).toEqual([
    [sums[0][0], 350, 290, 90, null],
    [sums[1][0], 360, 340, 210, null],
    [sums[2][0], 360, 340, 210, 'no change'],
    [sums[3][0], 360, 350, 294, null],
  ])
})

test('of nothing there is nothing to draw', () => {
  expect(curveChart([], null, words)).toMatchObject({ range: null, marks: null })
})
