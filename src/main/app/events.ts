import { EventPublisher } from '@orpc/server'
import type { Change } from '#shared/contract/system.ts'

/** Tells every open screen what changed. A reader that falls far behind loses the oldest changes, not its place. */
export interface Events {
  changed(topic: Change['topic'], id?: string): void
  stream(signal: AbortSignal | undefined): AsyncIteratorObject<Change, unknown, void>
}

export function createEvents(): Events {
  const publisher = new EventPublisher<{ change: Change }>({ maxBufferedEvents: 1_000 })
  return {
    changed: (topic, id) => publisher.publish('change', { topic, id: id ?? null }),
    stream: (signal) => publisher.subscribe('change', signal ? { signal } : {}),
  }
}
