import type { Clock } from '#main/app/ports.ts'

const lookMs = 10_000
/** More than this between two looks, or between wall clock and stopwatch, and the machine slept or was set. */
const gapMs = 60_000

/** Notices that the machine was asleep, or that somebody set its clock by more than a minute. */
export function watchSleep(clock: Clock, onSlept: () => void): () => void {
  let last = { wall: clock.now(), monotonic: clock.monotonic() }
  let cancelTimer = () => {}
  const look = (): void => {
    const now = { wall: clock.now(), monotonic: clock.monotonic() }
    const passed = now.monotonic - last.monotonic
    const isLate = passed > lookMs + gapMs
    const hasJumped = Math.abs(now.wall - last.wall - passed) > gapMs
    last = now
    if (isLate || hasJumped) onSlept()
    cancelTimer = clock.after(lookMs, look)
  }
  cancelTimer = clock.after(lookMs, look)
  return () => cancelTimer()
}
