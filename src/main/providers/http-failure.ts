import type { HttpFailure } from './types.ts'

/** Codes of an exchange that ended without an answer, beside Node's own. */
export const unreadable = 'ERR_UNREADABLE'
export const stopped = 'ERR_STOPPED'
export const brokenOff = 'ERR_BROKEN_OFF'

interface Circumstances {
  /** Whether a connection stood, so that bytes may have left. */
  connected: boolean
  expired: 'connect' | 'answer' | null
  aborted: boolean
}

/** Names what went wrong with a call, from an error of Node or axios; only the error's code is read, nothing is kept. */
export function failureFor(error: unknown, { connected, expired, aborted }: Circumstances): HttpFailure {
  const code = codeOf(error)
  if (!connected) {
    return {
      kind: 'failure',
      phase: 'before',
      reason: expired ? 'connect-timeout' : aborted ? 'aborted' : reasonBefore(code),
    }
  }
  if (expired) return { kind: 'failure', phase: 'after', reason: 'timeout' }
  return { kind: 'failure', phase: 'after', reason: code === unreadable ? 'unreadable' : 'reset' }
}

function reasonBefore(code: string): HttpFailure['reason'] {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'dns'
  if (code === 'ECONNREFUSED') return 'connection-refused'
  if (code === 'ERR_PROXY_TUNNEL') return 'proxy'
  if (code === 'ETIMEDOUT') return 'connect-timeout'
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO/.test(code)) return 'tls'
  return 'network'
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
