import { EventPublisher } from '@orpc/server'
import type { Change } from '#shared/contract/system.ts'
import type { Notice } from '#shared/domain/notice.ts'
import type { Clock } from './ports.ts'

/** Tells every open screen what changed. A reader that falls far behind loses the oldest changes, not its place. */
export interface Events {
  changed(topic: Change['topic'], id?: string): void
  stream(signal: AbortSignal | undefined): AsyncIteratorObject<Change, unknown, void>
  /** Tells every window of something that its operator may have to hear of. */
  tell(notice: Notice): void
  notices(signal: AbortSignal | undefined): AsyncIteratorObject<Notice, unknown, void>
}

/** A thing that changes all the time, such as a run, is told this often at most. */
const quietMs = 150

export function createEvents(clock: Clock): Events {
  const publisher = new EventPublisher<{ change: Change; notice: Notice }>({ maxBufferedEvents: 1_000 })
  /** Changes told a moment ago; true where another one has come since. */
  const quiet = new Map<string, boolean>()

  const tell = (change: Change): void => {
    const key = `${change.topic} ${change.id}`
    if (quiet.has(key)) {
      quiet.set(key, true)
      return
    }
    publisher.publish('change', change)
    quiet.set(key, false)
    clock.after(quietMs, () => {
      const cameAgain = quiet.get(key) === true
      quiet.delete(key)
      if (cameAgain) tell(change)
    })
  }

  return {
    changed: (topic, id) => tell({ topic, id: id ?? null }),
    stream: (signal) => publisher.subscribe('change', signal ? { signal } : {}),
    tell: (notice) => publisher.publish('notice', notice),
    notices: (signal) => publisher.subscribe('notice', signal ? { signal } : {}),
  }
}
