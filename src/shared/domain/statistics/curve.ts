import type { ChartData } from '../chart-data.ts'
import { type ChannelCounters, type Counters, counterNames, totalOf } from '../counters.ts'
import type { CounterWords } from './counter-words.ts'

/** What one task's counters were at a moment. */
export interface TaskReading {
  taskId: string
  takenAt: number
  counters: readonly ChannelCounters[]
}

/** A delivery's counters at a moment, as far as they had been read by then. */
export interface CurvePoint {
  at: number
  /** Of how many tasks something had been read. */
  tasks: number
  channels: ChannelCounters[]
}

/**
 * Adds readings of tasks up to one curve. A task that a reading lacks counts with the one before. Readings come task by
 * task, each task's in the order of time, so that a long history is read in steps and never held whole.
 */
export function collectCurve(channels: readonly string[]) {
  const steps = new Map<number, { tasks: number; counters: Map<string, Counters> }>()
  let before: TaskReading | null = null
  const stepAt = (at: number) => {
    const step = steps.get(at) ?? { tasks: 0, counters: new Map() }
    steps.set(at, step)
    return step
  }
  return {
    add: (reading: TaskReading): void => {
      const last = before?.taskId === reading.taskId ? before : null
      const step = stepAt(reading.takenAt)
      if (!last) step.tasks += 1
      for (const channel of channels) {
        const now = totalOf(reading.counters.filter((one) => one.channel === channel))
        const then = totalOf(last?.counters.filter((one) => one.channel === channel) ?? [])
        const sum = step.counters.get(channel) ?? totalOf([])
        for (const name of counterNames) sum[name] += now[name] - then[name]
        step.counters.set(channel, sum)
      }
      before = reading
    },
    points: (): CurvePoint[] => {
      const sums = new Map(channels.map((channel) => [channel, totalOf([])]))
      let tasks = 0
      return [...steps.entries()]
        .sort(([a], [b]) => a - b)
        .map(([at, step]) => {
          tasks += step.tasks
          for (const [channel, growth] of step.counters)
            sums.set(channel, totalOf([sums.get(channel) ?? totalOf([]), growth]))
          return { at, tasks, channels: [...sums].map(([channel, sum]) => ({ channel, ...sum })) }
        })
    },
  }
}

/** The counters of a point over all channels, or of one. */
export const countersAt = ({ channels }: Pick<CurvePoint, 'channels'>, channel: string | null): Counters =>
  totalOf(channels.filter((one) => channel === null || one.channel === channel))

/**
 * The moments at which the counters stood still: two readings in a row show the same figures of the same tasks, although
 * not all that was sent has been received.
 */
export function stallsIn(points: readonly CurvePoint[], channel: string | null): number[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1]
    if (!before || before.tasks !== point.tasks) return []
    const [then, now] = [countersAt(before, channel), countersAt(point, channel)]
    const isSame = counterNames.every((name) => then[name] === now[name])
    return isSame && now.received < now.sent ? [point.at] : []
  })
}

export interface CurveWords extends CounterWords {
  notes: string
  stalled: string
}

/** Target, sent and received over time, of all channels or of one. */
export function curveChart(points: readonly CurvePoint[], channel: string | null, words: CurveWords): ChartData {
  const [first, last] = [points[0], points.at(-1)]
  const stalls = stallsIn(points, channel)
  return {
    title: words.title,
    range: first && last ? { from: first.at, to: last.at } : null,
    axis: { kind: 'time', name: words.axis },
    series: counterNames.map((name) => ({
      name: words[name],
      unit: words.unit,
      points: points.map((point) => [point.at, countersAt(point, channel)[name]]),
    })),
    marks: stalls.length === 0 ? null : { name: words.notes, at: stalls.map((at) => [at, words.stalled]) },
  }
}
