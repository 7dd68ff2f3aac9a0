/**
 * What a call answers. The documents name the codes 200 and 401 only; what is refused for another reason is answered
 * with 400 or 404 here, which stand for whatever the provider says then.
 */
export interface Refusal {
  code: 400 | 404
  why: string
}

export const badRequest = (why: string): Refusal => ({ code: 400, why })
export const unknownTenant: Refusal = { code: 404, why: 'tenant does not exist' }

/** The two envelopes: `message` and `content` for messages, `msg` and `data` for tenants. */
export type Envelope = 'message' | 'tenant'

export function success(envelope: Envelope, content: unknown): string {
  const members = content === undefined ? {} : envelope === 'message' ? { content } : { data: content }
  return JSON.stringify(
    envelope === 'message' ? { code: 200, message: 'success', ...members } : { code: 200, ...members, msg: 'success' },
  )
}

export function refused(envelope: Envelope, { code, why }: Refusal): string {
  return JSON.stringify(envelope === 'message' ? { code, message: why, content: null } : { code, msg: why })
}

/** The one documented error; its `content` is a number. */
export function notSigned(path: string, now: number): string {
  return JSON.stringify({ timestamp: now, path, code: 401, message: 'Token expiration', content: 401 })
}
