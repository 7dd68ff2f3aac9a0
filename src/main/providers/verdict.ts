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
    references: [],
    askAgain: null,
    stopsRun: false,
    ...more,
  }
}

/** Statuses with which something on the way gives up on a request that the provider may have taken. */
export const mayHaveArrived = (status: number): boolean => status >= 500 || status === 408 || status === 499

/**
 * What a call means for a send when the provider itself said nothing that can be read. Only a failure before bytes left
 * is `not-sent`; whatever may have arrived is `unknown`, never "failed".
 */
export function httpVerdict(result: HttpResult): Verdict {
  if (result.kind === 'failure') {
    if (result.phase === 'after') return verdict('unknown', result.reason)
    const isPassing = result.reason !== 'aborted' && result.reason !== 'unsendable'
    return verdict('not-sent', result.reason, {
      askAgain: isPassing ? 'when-reachable' : null,
      stopsRun: result.reason !== 'aborted',
    })
  }
  const httpStatus = result.status
  if (httpStatus >= 300 && httpStatus < 400) return verdict('refused', 'redirect', { httpStatus, stopsRun: true })
  if (httpStatus === 401 || httpStatus === 403)
    return verdict('refused', 'unauthorised', { httpStatus, stopsRun: true })
  if (httpStatus === 404) return verdict('refused', 'not-found', { httpStatus, stopsRun: true })
  if (httpStatus === 413) return verdict('refused', 'too-large', { httpStatus })
  if (httpStatus === 429)
    return verdict('refused', 'too-many-requests', { httpStatus, askAgain: 'after-waiting', stopsRun: true })
  if (mayHaveArrived(httpStatus)) return verdict('unknown', 'server-error', { httpStatus })
  if (httpStatus >= 400) return verdict('refused', 'refused', { httpStatus })
  return verdict('unknown', 'unreadable', { httpStatus })
}
