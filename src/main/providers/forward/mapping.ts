import type { ForwardContent } from '#shared/domain/forward-content.ts'
import { parseVerbatim } from '#shared/domain/lossless-json.ts'

/** The body of an event; an appid that is unset is absent, and the payload keeps every digit. `at` in milliseconds. */
export function eventBody({ event }: ForwardContent, id: string, at: number): Buffer {
  const appid = event.appid?.trim()
  const body = {
    id,
    type: event.type.trim(),
    ...(appid ? { appid } : {}),
    payload: parseVerbatim(event.payload),
    timestamp: at,
  }
  return Buffer.from(JSON.stringify(body))
}
