import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '#main/app/ports.ts'

export interface TestClock extends Clock {
  /** Moves time on; every timer that falls due on the way fires at its own time, in order. */
  advance(milliseconds: number): void
  /** Lets time pass while the program is busy: timers that fall due fire later, when it moves on. */
  drift(milliseconds: number): void
  /** Sets the clock on the wall forward or back; durations and timers don't notice. */
  jump(milliseconds: number): void
  /** Milliseconds until the next timer fires; infinite when none is set. */
  untilNext(): number
  /** Timers that have been set and neither fired nor been cancelled. */
  pending(): number
}

/** A clock that stands still until a test moves it. */
export function testClock(start = 1_790_000_000_000): TestClock {
  let now = start
  let jumped = 0
  let timers: { at: number; callback: () => void }[] = []
  return {
    now: () => now + jumped,
    monotonic: () => now,
    drift: (milliseconds) => {
      now += milliseconds
    },
    jump: (milliseconds) => {
      jumped += milliseconds
    },
    after: (milliseconds, callback) => {
      const timer = { at: now + Math.max(0, milliseconds), callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    advance: (milliseconds) => {
      const until = now + milliseconds
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
        if (!next) break
        timers = timers.filter((one) => one !== next)
        now = Math.max(now, next.at)
        next.callback()
      }
      now = Math.max(now, until)
    },
    untilNext: () => Math.max(0, Math.min(...timers.map(({ at }) => at)) - now),
    pending: () => timers.length,
  }
}

/** Lets time pass a little at a time, so that what a timer has begun can set the next one. */
export async function passTime(clock: TestClock, milliseconds: number, step = 15_000): Promise<void> {
  for (let left = milliseconds; left > 0; left -= step) {
    clock.advance(Math.min(step, left))
    for (let turn = 0; turn < 5; turn += 1) await nextTurn()
  }
}

/** A clock whose timers all fire at once, and that tells how long each would have taken. */
export function hurriedClock(clock: Clock): Clock & { waited: number[] } {
  const waited: number[] = []
  return {
    waited,
    now: clock.now,
    monotonic: clock.monotonic,
    after: (milliseconds, callback) => {
      waited.push(milliseconds)
      const timer = setImmediate(callback)
      return () => clearImmediate(timer)
    },
  }
}
