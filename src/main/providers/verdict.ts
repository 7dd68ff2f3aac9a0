import type { Outcome } from '#shared/domain/delivery.ts'
import type { HttpResult, Verdict } from './types.ts'

/** A verdict with nothing but what is said of it. */
export function verdict(
  outcome: Exclude<Outcome, 'cancelled'>,
  causeCode: string,
  more: Partial<Verdict> = {},
): Verdict {
  return {
    outcome,
    causeCode,
    httpStatus: null,
    providerCode: null,
    providerMessage: null,
    taskId: null,
    stopsRun: false,
    ...more,
  }
}

/**
 * What a call means for a send when the provider itself said nothing that can be read. Only a failure before bytes left
 * is `not-sent`; whatever may have arrived is `unknown`, never "failed".
 */
export function httpVerdict(result: HttpResult): Verdict {
  if (result.kind === 'failure') return verdict(result.phase === 'before' ? 'not-sent' : 'unknown', result.reason)
  const httpStatus = result.status
  if (httpStatus >= 300 && httpStatus < 400) return verdict('refused', 'redirect', { httpStatus, stopsRun: true })
  if (httpStatus === 401 || httpStatus === 403)
    return verdict('refused', 'unauthorised', { httpStatus, stopsRun: true })
  if (httpStatus === 404) return verdict('refused', 'not-found', { httpStatus, stopsRun: true })
  if (httpStatus === 413) return verdict('refused', 'too-large', { httpStatus })
  if (httpStatus === 429) return verdict('refused', 'too-many-requests', { httpStatus })
  if (httpStatus >= 500 || httpStatus === 408) return verdict('unknown', 'server-error', { httpStatus })
  if (httpStatus >= 400) return verdict('refused', 'refused', { httpStatus })
  return verdict('unknown', 'unreadable', { httpStatus })
}
