import type { PracticeAudience } from './audience.ts'
import { channels, type PerChannel } from './channels.ts'

/** What is left of a notify that was pushed, over a restart too: enough for its counters, nobody's name. */
export interface MaximTask {
  provider: 'maxim'
  receivedAt: number
  /** The digits of the task id, which no double holds. */
  taskId: string
  requestId: string | null
  bodySha256: string
  /** The same for all requests that carry one message. */
  messageSha256: string
  /** Devices that it was pushed to. */
  devices: number
  target: PerChannel
}

/** A notify that was pushed since the server started, as it arrived. */
export interface MaximEntry extends MaximTask {
  method: string
  url: string
  /** Without the token. */
  headers: Readonly<Record<string, string>>
  audience: PracticeAudience
  body: string
}

/** Reads a task that was stored as JSON; null where it is none. */
export function readMaximTask(value: unknown): MaximTask | null {
  if (typeof value !== 'object' || value === null) return null
  const entry = value as Partial<MaximTask>
  const whole =
    entry.provider === 'maxim' &&
    Number.isFinite(entry.receivedAt) &&
    /^\d{1,19}$/.test(String(entry.taskId)) &&
    (entry.requestId === null || typeof entry.requestId === 'string') &&
    [entry.bodySha256, entry.messageSha256].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(entry.devices) &&
    channels.every((channel) => Number.isSafeInteger(entry.target?.[channel]))
  return whole ? (entry as MaximTask) : null
}
