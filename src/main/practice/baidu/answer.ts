import { digitsAsNumber } from '#shared/domain/lossless-json.ts'

/** The provider's codes that are played here, with the HTTP status that comes with each. */
export const refusals = {
  notAllowed: [405, 30601, 'Method Not Allowed'],
  badParams: [400, 30602, 'Request Params Not Valid'],
  badSign: [403, 30603, 'Authentication Failed'],
  notFound: [404, 30605, 'Data Required Not Found'],
  expired: [408, 30606, 'Request Time Expires Timeout'],
  notBound: [404, 30608, 'Bind Relation Not Found'],
  duplicate: [409, 30610, 'Duplicate Operation'],
  noTag: [404, 30611, 'Tag Not Found'],
  notInited: [402, 30613, 'App Need Inited First In Push Console'],
  defaultTag: [403, 30619, 'Default Tag Reserved'],
  noTimer: [400, 41001, 'Timer Not Exist'],
  manyTimers: [400, 41003, 'Timer Num Exceed'],
  timerRunning: [400, 41004, 'Timer Will Be Executed'],
  timerDone: [400, 41005, 'Timer Has Been Executed'],
} as const satisfies Record<string, readonly [number, number, string]>

export type RefusalName = keyof typeof refusals

/** What a call comes to: its `response_params` (null for none), or a refusal with what is wrong. */
export type Outcome = { params: Record<string, unknown> | null } | { refusal: RefusalName; detail?: string }

export const refuse = (refusal: RefusalName, detail?: string): Outcome =>
  detail === undefined ? { refusal } : { refusal, detail }

/** The HTTP status and JSON text of an outcome. */
export function render(outcome: Outcome, requestId: string): { status: number; text: string } {
  const request_id = digitsAsNumber(requestId)
  if ('params' in outcome) {
    const { params } = outcome
    return { status: 200, text: JSON.stringify({ request_id, ...(params && { response_params: params }) }) }
  }
  const [status, error_code, message] = refusals[outcome.refusal]
  const error_msg = outcome.detail ? `${message}: ${outcome.detail}` : message
  return { status, text: JSON.stringify({ request_id, error_code, error_msg }) }
}
