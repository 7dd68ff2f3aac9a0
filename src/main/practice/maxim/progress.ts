import { type Channel, type PerChannel, perChannel } from './channels.ts'

/** How a channel works: when it begins, how fast it is, what it loses. Times in milliseconds. */
interface Pace {
  startsAfter: number
  /** The slower, the larger. */
  span: number
  unsent: number
  received: number
}

const paces: Record<Channel, Pace> = {
  apns: { startsAfter: 1_200, span: 20_000, unsent: 0, received: 0.94 },
  fcm: { startsAfter: 2_000, span: 35_000, unsent: 0.04, received: 0.81 },
  flyme: { startsAfter: 1_900, span: 40_000, unsent: 0.03, received: 0.78 },
  huawei: { startsAfter: 1_300, span: 22_000, unsent: 0.005, received: 0.92 },
  mxpush: { startsAfter: 800, span: 12_000, unsent: 0, received: 0.99 },
  oppo: { startsAfter: 1_700, span: 30_000, unsent: 0.02, received: 0.85 },
  vivo: { startsAfter: 1_600, span: 30_000, unsent: 0.015, received: 0.86 },
  xiaomi: { startsAfter: 1_500, span: 26_000, unsent: 0.01, received: 0.88 },
}

const sentBy = 240_000
const receivedBy = 480_000
/** Phones confirm later and more slowly than channels send. */
const receiptsLag = 700
const receiptsSlower = 2.5

export interface Progress {
  target: PerChannel
  sent: PerChannel
  received: PerChannel
}

/** The counters of a task `elapsed` milliseconds after it was taken: never falling, settled after eight minutes. */
export function progressAt(target: PerChannel, elapsed: number): Progress {
  const sent = perChannel((channel) => sentAt(paces[channel], target[channel], elapsed))
  const received = perChannel((channel) =>
    Math.min(sent[channel], receivedAt(paces[channel], target[channel], elapsed)),
  )
  return { target, sent, received }
}

function sentAt(pace: Pace, target: number, elapsed: number): number {
  return Math.ceil(finallySent(pace, target) * share(elapsed, pace.startsAfter, pace.span, sentBy))
}

function receivedAt(pace: Pace, target: number, elapsed: number): number {
  const goal = Math.round(finallySent(pace, target) * pace.received)
  return Math.ceil(goal * share(elapsed, pace.startsAfter + receiptsLag, pace.span * receiptsSlower, receivedBy))
}

function finallySent(pace: Pace, target: number): number {
  return target - Math.floor(target * pace.unsent)
}

/** From 0 at `from` to 1 at `until`, fast first and slow last. */
function share(elapsed: number, from: number, span: number, until: number): number {
  if (elapsed <= from) return 0
  if (elapsed >= until) return 1
  return Math.min(1, (1 - Math.exp((from - elapsed) / span)) / (1 - Math.exp((from - until) / span)))
}
