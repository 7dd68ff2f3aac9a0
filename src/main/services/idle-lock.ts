import type { Core } from './core.ts'

const lookMs = 30_000

interface IdleParts {
  /** 0 for never. */
  minutes: () => Promise<number>
  lock: () => Promise<unknown>
}

/**
 * Locks once nobody was at the console for a time, by the clock on the wall, which goes on while the machine sleeps, or by
 * the stopwatch, which nobody sets back.
 */
export function createIdleLock({ clock, log }: Pick<Core, 'clock' | 'log'>, { minutes, lock }: IdleParts) {
  const now = () => ({ wall: clock.now(), monotonic: clock.monotonic() })
  let used = now()
  let isOn = false
  let cancelTimer = () => {}

  const isOver = async (): Promise<boolean> => {
    const idleMs = Math.max(clock.now() - used.wall, clock.monotonic() - used.monotonic)
    const allowed = await minutes()
    return allowed > 0 && idleMs >= allowed * 60_000
  }

  const later = (): void => {
    cancelTimer()
    if (isOn) cancelTimer = clock.after(lookMs, () => void look())
  }

  const look = async (): Promise<void> => {
    try {
      if (isOn && (await isOver())) await lock()
    } catch (error) {
      log.error('the credentials could not be locked', { error })
    }
    later()
  }

  return {
    /** From now on, until `end`. */
    begin: (): void => {
      used = now()
      isOn = true
      later()
    },
    end: (): void => {
      isOn = false
      cancelTimer()
    },
    /** Somebody is at the console; who comes back after the time is over finds it locked. */
    touch: async (): Promise<void> => {
      if (isOn && (await isOver())) await lock()
      else used = now()
    },
  }
}
