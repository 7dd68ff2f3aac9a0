import type { Reference } from '#shared/domain/reference.ts'
import { jsonOf } from '../json-body.ts'
import type { HttpResult, Verdict } from '../types.ts'
import { httpVerdict, mayHaveArrived, verdict } from '../verdict.ts'
import { causes, stoppingCodes } from './causes.ts'
import { envelopeSchema, idIn, paramsSchema, type Said } from './schemas.ts'

/** What an answer says, or what went wrong. `said` is null where it holds no `response_params`. */
export type Reading = { said: Said | null; requestId: string | null } | { verdict: Verdict }

const internalError = 30_600
/** Refusals of a request that was not looked at: of its time stamp, or of one too many. */
const askedAgain: Readonly<Record<number, Verdict['askAgain']>> = { 30606: 'with-new-time', 30699: 'after-waiting' }

/** Reads an answer: success is HTTP 2xx without an error code, whatever stands in the body otherwise. */
export function readAnswer(result: HttpResult): Reading {
  if (result.kind === 'failure') return { verdict: httpVerdict(result) }
  const envelope = envelopeSchema.safeParse(jsonOf(result.body))
  if (!envelope.success) return { verdict: httpVerdict(result) }
  const { request_id: requestId = null, error_code: code, error_msg: message, response_params } = envelope.data
  const references = referencesOf([['request', requestId]])
  if (code !== undefined && code !== null && code !== 0)
    return { verdict: refusal(result.status, code, message, references) }
  if (result.status >= 300) return { verdict: { ...httpVerdict(result), providerMessage: message, references } }
  const said = paramsSchema.safeParse(response_params)
  if (!said.success && requestId === null) return { verdict: httpVerdict(result) }
  return { said: said.success ? said.data : null, requestId }
}

function refusal(httpStatus: number, code: number, providerMessage: string | null, references: Reference[]): Verdict {
  const answered = { httpStatus, providerCode: String(code), providerMessage, references }
  const known = `baidu.${code}`
  // an error of its own says nothing of what was done before it
  if (code === internalError) return verdict('unknown', known, answered)
  if (known in causes) {
    const askAgain = askedAgain[code] ?? null
    return verdict('refused', known, { ...answered, askAgain, stopsRun: stoppingCodes.has(code) })
  }
  if (mayHaveArrived(httpStatus)) return verdict('unknown', 'server-error', answered)
  return verdict('refused', 'refused', { ...answered, stopsRun: httpStatus === 401 || httpStatus === 403 })
}

/** What the answer to a push means for the request. */
export function interpretPush(result: HttpResult): Verdict {
  const reading = readAnswer(result)
  if ('verdict' in reading) return reading.verdict
  const { said, requestId } = reading
  const httpStatus = result.kind === 'response' ? result.status : null
  const references = referencesOf([
    ['message', said && idIn(said, 'msg_id')],
    ['timer', said && idIn(said, 'timer_id')],
    ['request', requestId],
  ])
  // an accepted push always says something; without that it may have been taken or not
  if (!said) return verdict('unknown', 'unreadable', { httpStatus, references })
  return verdict('accepted', 'accepted', { httpStatus, references })
}

const referencesOf = (ids: [Reference['kind'], string | null][]): Reference[] =>
  ids.flatMap(([kind, id]) => (id === null ? [] : [{ kind, id }]))
