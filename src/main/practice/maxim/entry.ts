import { audienceKinds, type PracticeAudience } from './audience.ts'
import { channels, type PerChannel } from './channels.ts'

/** A notify that was taken and pushed. */
export interface MaximEntry {
  provider: 'maxim'
  receivedAt: number
  /** The digits of the task id, which no double holds. */
  taskId: string
  requestId: string | null
  audience: PracticeAudience
  /** The body as it arrived. */
  body: string
  bodySha256: string
  /** The same for all requests that carry one message. */
  messageSha256: string
  /** Devices that it was pushed to. */
  devices: number
  target: PerChannel
}

/** Reads an entry that was stored as JSON; null where it is none. */
export function readMaximEntry(value: unknown): MaximEntry | null {
  if (typeof value !== 'object' || value === null) return null
  const entry = value as Partial<MaximEntry>
  const whole =
    entry.provider === 'maxim' &&
    Number.isFinite(entry.receivedAt) &&
    /^\d{1,19}$/.test(String(entry.taskId)) &&
    (entry.requestId === null || typeof entry.requestId === 'string') &&
    [entry.body, entry.bodySha256, entry.messageSha256].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(entry.devices) &&
    isAudience(entry.audience) &&
    channels.every((channel) => Number.isSafeInteger(entry.target?.[channel]))
  return whole ? (entry as MaximEntry) : null
}

function isAudience(value: PracticeAudience | undefined): boolean {
  if (value?.kind === 'all') return true
  return (
    audienceKinds.some((kind) => kind === value?.kind) &&
    Array.isArray(value?.values) &&
    value.values.every((each) => typeof each === 'string')
  )
}
