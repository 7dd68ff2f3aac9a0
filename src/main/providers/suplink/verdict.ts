import { jsonOf } from '../json-body.ts'
import type { HttpResult, Verdict } from '../types.ts'
import { httpVerdict, mayHaveArrived, verdict } from '../verdict.ts'
import { envelopeSchema, idIn } from './schemas.ts'

export type Reading = { data: unknown } | { verdict: Verdict }

const unauthorised = '401'

/** Reads an answer: what is in it, or what went wrong. Only HTTP 2xx with `code` 200 is success. */
export function readAnswer(result: HttpResult): Reading {
  if (result.kind === 'failure') return { verdict: httpVerdict(result) }
  const { status } = result
  const envelope = envelopeSchema.safeParse(jsonOf(result.body))
  if (!envelope.success) {
    const plain = httpVerdict(result)
    return { verdict: status === 401 ? { ...plain, causeCode: `suplink.${unauthorised}` } : plain }
  }
  const { code, data, message } = envelope.data
  const isHttpSuccess = status >= 200 && status < 300
  if (code === '200' && isHttpSuccess) return { data }
  const said = { httpStatus: status, providerCode: code, providerMessage: message }
  if (code === unauthorised || status === 401)
    return { verdict: verdict('refused', `suplink.${unauthorised}`, { ...said, stopsRun: true }) }
  if (!isHttpSuccess) return { verdict: { ...httpVerdict(result), ...said } }
  if (!/^\d{3}$/.test(code)) return { verdict: verdict('refused', 'refused', said) }
  // no document names other codes; one that is an HTTP status is read like that status
  if (mayHaveArrived(Number(code))) return { verdict: verdict('unknown', 'server-error', said) }
  if (code.startsWith('2')) return { verdict: verdict('unknown', 'unreadable', said) }
  return { verdict: verdict('refused', 'refused', said) }
}

/** What the answer to a notify means for the request. The provider has no statistics, so there is no task. */
export function interpretNotify(result: HttpResult): Verdict {
  const reading = readAnswer(result)
  if ('verdict' in reading) return reading.verdict
  const id = idIn(reading.data, 'messageId')
  return verdict('accepted', 'suplink.200', {
    httpStatus: result.kind === 'response' ? result.status : null,
    providerCode: '200',
    references: id === null ? [] : [{ kind: 'message', id }],
  })
}
