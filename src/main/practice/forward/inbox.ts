import type { ForwardedEvent } from './event.ts'
import type { ForwardEntry } from './practice-forward.ts'

export interface ReceivedEvent extends ForwardedEvent {
  /** Milliseconds since 1970. */
  receivedAt: number
  /** An event with this id had come before; it is taken all the same, and not processed again. */
  repeat: boolean
}

const keptEvents = 10_000

/** What the receiver has taken. A known id is answered as success, as by a receiver that must not process twice. */
export function openInbox() {
  const events: ReceivedEvent[] = []
  const entries: ForwardEntry[] = []
  const times = new Map<string, number>()
  return {
    take: (event: ForwardedEvent, entry: ForwardEntry, receivedAt: number): void => {
      const before = event.id === null ? 0 : (times.get(event.id) ?? 0)
      if (event.id !== null) times.set(event.id, before + 1)
      events.push({ ...event, receivedAt, repeat: before > 0 })
      entries.push(entry)
      if (events.length > keptEvents) {
        events.shift()
        entries.shift()
      }
    },
    events: (): readonly ReceivedEvent[] => events,
    entries: (): readonly ForwardEntry[] => entries,
    repeats: () => [...times].filter(([, n]) => n > 1).map(([id, n]) => ({ id, times: n })),
  }
}

export type Inbox = ReturnType<typeof openInbox>
