import { jsonOf } from '../json-body.ts'
import type { HttpResult, Verdict } from '../types.ts'
import { httpVerdict, mayHaveArrived, verdict } from '../verdict.ts'
import { causes, stoppingCodes } from './causes.ts'
import { envelopeSchema, notifyDataSchema } from './schemas.ts'

export type Answer = { data: unknown } | { verdict: Verdict }

/** Reads an answer of the server API: its `data`, or what went wrong. */
export function readAnswer(result: HttpResult): Answer {
  if (result.kind === 'failure') return { verdict: httpVerdict(result) }
  const envelope = envelopeSchema.safeParse(jsonOf(result.body))
  if (!envelope.success) return { verdict: httpVerdict(result) }
  const { code, data, message } = envelope.data
  if (code === 200 && result.status < 300) return { data }
  // 401 and the like repeat the HTTP status as `code`
  if (code === 200 || code === result.status)
    return { verdict: { ...httpVerdict(result), providerMessage: message ?? null } }
  const known = `maxim.${code}`
  const said = { httpStatus: result.status, providerCode: String(code), providerMessage: message ?? null }
  if (known in causes) {
    const stopsRun = stoppingCodes.has(code) || httpVerdict(result).causeCode === 'unauthorised'
    return { verdict: verdict('refused', known, { ...said, stopsRun }) }
  }
  // a code that the source does not know says nothing certain where a gateway gave up, or repeats its status
  if (mayHaveArrived(result.status) || (code < 600 && mayHaveArrived(code)))
    return { verdict: verdict('unknown', 'server-error', said) }
  return { verdict: verdict('refused', 'refused', { ...said, stopsRun: httpVerdict(result).stopsRun }) }
}

/** What the answer to a notify means for the request. */
export function interpretNotify(result: HttpResult): Verdict {
  const answer = readAnswer(result)
  if ('verdict' in answer) return answer.verdict
  const taskId = notifyDataSchema.parse(answer.data)
  return verdict('accepted', taskId === null ? 'maxim.no-task' : 'accepted', {
    httpStatus: result.kind === 'response' ? result.status : null,
    providerCode: '200',
    taskId,
    references: taskId === null ? [] : [{ kind: 'task', id: taskId }],
  })
}
