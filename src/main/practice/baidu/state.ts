import { everyNth, firstTags } from './population.ts'
import type { BaiduPush } from './practice-baidu.ts'

/** Kinds of a push, by the provider's number for each. */
export const ranges = { tag: 0, all: 1, batch: 2, single: 7 } as const
export type Range = (typeof ranges)[keyof typeof ranges]

export interface Message extends BaiduPush {
  /** Seconds since 1970. */
  sentAt: number
  range: Range
  topic: string | null
  timer: string | null
}

export interface Timer {
  id: string
  path: string
  msg: string
  type: 0 | 1
  range: Range
  sendTime: number
  state: 'waiting' | 'done' | 'cancelled'
  /** Whom it goes to is decided when it runs. */
  devices: () => string[]
}

export interface Tag {
  tid: number
  created: number
  devices: Set<string>
}

/** What the practice app holds, in memory only. */
export interface State {
  messages: Message[]
  timers: Timer[]
  tags: Map<string, Tag>
  nextId(): string
}

/** All ids of the provider exceed 2^53, and are odd there, so that a double changes them. */
const firstId = 3_570_960_677_660_087_563n

export function newState(now: number): State {
  let last = firstId
  const created = Math.floor(now / 1000) - 86_400
  return {
    messages: [],
    timers: [],
    tags: new Map(
      firstTags.map(([tag, every], tid) => [tag, { tid: tid + 1, created, devices: new Set(everyNth(every)) }]),
    ),
    nextId: () => {
      last += 2n
      return String(last)
    },
  }
}

/** Beyond this many, the oldest pushes are unknown to the provider. */
const keptMessages = 2_000

export function keepMessage(state: State, message: Message): void {
  state.messages.push(message)
  if (state.messages.length > keptMessages) state.messages.shift()
}

/** Lets every timer whose time has come send its message. */
export function runTimers(state: State, now: number): void {
  for (const timer of state.timers) {
    if (timer.state !== 'waiting' || timer.sendTime * 1000 > now) continue
    timer.state = 'done'
    const { path, msg, range, sendTime: sentAt } = timer
    keepMessage(state, {
      messageId: state.nextId(),
      path,
      msg,
      devices: timer.devices(),
      sentAt,
      range,
      topic: null,
      timer: timer.id,
    })
  }
}
