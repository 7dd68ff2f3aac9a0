import type { ChannelCounters } from '#shared/domain/counters.ts'
import type { TaskReading } from '#shared/domain/statistics/curve.ts'

export const minute = 60_000
/** 2026-11-02 10:00 UTC. */
export const sentAt = 1_793_613_600_000

const of = (channel: string, target: number, sent: number, received: number): ChannelCounters => ({
  channel,
  target,
  sent,
  received,
})

/** Ids that no number of JavaScript can hold. */
export const tasks = ['7340038275961749505', '7340038275961749507', '7340038275961749509'] as const
/** Accepted, and never answered with counters. */
export const silentTask = '7340038275961749511'
const [first, second, third] = tasks

const at = (minutes: number) => sentAt + minutes * minute
const reading = (taskId: string, minutes: number, ...counters: ChannelCounters[]): TaskReading => ({
  taskId,
  takenAt: at(minutes),
  counters,
})

/** Four readings of three tasks, task by task; the third task was answered from the second reading on. */
export const history: readonly TaskReading[] = [
  reading(first, 1, of('huawei', 100, 90, 40), of('apns', 50, 50, 20)),
  reading(first, 5, of('huawei', 100, 100, 60), of('apns', 50, 50, 45)),
  reading(first, 15, of('huawei', 100, 100, 60), of('apns', 50, 50, 45)),
  reading(first, 60, of('huawei', 100, 100, 85), of('apns', 50, 50, 50)),
  reading(second, 1, of('huawei', 200, 150, 30)),
  reading(second, 5, of('huawei', 200, 180, 100)),
  reading(second, 15, of('huawei', 200, 180, 100)),
  reading(second, 60, of('huawei', 200, 190, 150)),
  reading(third, 5, of('xiaomi', 10, 10, 5)),
  reading(third, 15, of('xiaomi', 10, 10, 5)),
  reading(third, 60, of('xiaomi', 10, 10, 9)),
]

/** Added up by hand: when, of how many tasks, target, sent, received. The third reading shows what the second did. */
export const sums = [
  [at(1), 2, 350, 290, 90],
  [at(5), 3, 360, 340, 210],
  [at(15), 3, 360, 340, 210],
  [at(60), 3, 360, 350, 294],
] as const

/** The last reading by channel, added up by hand. */
export const lastByChannel: Readonly<Record<string, readonly [target: number, sent: number, received: number]>> = {
  mxpush: [0, 0, 0],
  apns: [50, 50, 50],
  huawei: [300, 290, 235],
  xiaomi: [10, 10, 9],
}
