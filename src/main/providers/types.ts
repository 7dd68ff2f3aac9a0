import type { Audience } from '#shared/domain/audience.ts'
import type { CauseText } from '#shared/domain/cause.ts'
import type { Content } from '#shared/domain/content.ts'
import type { ChannelCounters } from '#shared/domain/counters.ts'
import type { Outcome } from '#shared/domain/delivery.ts'
import type { ProviderDescriptor, ProviderId } from '#shared/domain/provider.ts'
import type { Check } from '#shared/domain/review.ts'

/** A credential that shows itself only when it is asked by name. */
export interface SecretValue {
  reveal(): string
}

/** An account as a provider's code sees it. */
export interface Account {
  baseUrl: string
  settings: Readonly<Record<string, string>>
  secrets: Readonly<Record<string, SecretValue>>
}

export interface Header {
  name: string
  value: string
  /** Masked wherever it is shown or stored. */
  secret: boolean
}

export interface HttpRequest {
  method: 'GET' | 'POST'
  url: string
  headers: readonly Header[]
  body: Buffer | null
}

/** Why no answer came. `phase` tells whether bytes of the request may have left this machine. */
export interface HttpFailure {
  kind: 'failure'
  phase: 'before' | 'after'
  reason:
    | 'dns'
    | 'connection-refused'
    | 'connect-timeout'
    | 'tls'
    | 'network'
    | 'aborted'
    | 'reset'
    | 'timeout'
    | 'unreadable'
    | 'unsendable'
}

export interface HttpResponse {
  kind: 'response'
  status: number
  headers: readonly { name: string; value: string }[]
  body: Buffer
}

export type HttpResult = HttpResponse | HttpFailure

/** Makes one call and reports what happened; never rejects and never throws an error that carries the request. */
export type Send = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResult>

export interface Caller {
  account: Account
  send: Send
  signal: AbortSignal
}

/** One HTTP call of a delivery as it is frozen at review: these bytes leave, on every attempt. */
export interface PlannedRequest {
  /** The id by which the provider recognises a repeat. */
  requestId: string
  method: 'POST'
  url: string
  body: Buffer
  recipients: number | null
}

/** What an answer means. */
export interface Verdict {
  outcome: Exclude<Outcome, 'cancelled'>
  causeCode: string
  httpStatus: number | null
  providerCode: string | null
  providerMessage: string | null
  taskId: string | null
  /** The provider would refuse the rest of the run as well, so it stops by itself. */
  stopsRun: boolean
}

export interface TaskCounters {
  taskId: string
  counters: ChannelCounters[]
}

/** The one interface through which the console knows a provider. */
export interface Provider {
  descriptor: ProviderDescriptor
  /** Causes of this provider's own codes, by `<provider>.<code>`. */
  causes: Readonly<Record<string, CauseText>>
  lint(content: Content): Check[]
  /** Cuts an audience into requests. Pure but for the ids that `newId` hands out, one per request. */
  plan(input: { baseUrl: string; content: Content; audience: Audience; newId: () => string }): Iterable<PlannedRequest>
  /** A planned request as it goes out, with what only this moment and the credentials can add. */
  prepare(request: { method: 'POST'; url: string; body: Buffer }, account: Account): HttpRequest
  interpret(result: HttpResult): Verdict
  /** Asks whether the credentials work, without sending a message. */
  test(caller: Caller, lastTaskId: string | null): Promise<{ usable: boolean; verdict: Verdict }>
  /** Running totals of tasks; unknown tasks are left out. Rejects with ProviderFailure. */
  readCounters(taskIds: readonly string[], caller: Caller): Promise<TaskCounters[]>
}

/** A query that got no usable answer. */
export class ProviderFailure extends Error {
  override name = 'ProviderFailure'
  readonly provider: ProviderId
  readonly verdict: Verdict

  constructor(provider: ProviderId, verdict: Verdict) {
    super(verdict.causeCode)
    this.provider = provider
    this.verdict = verdict
  }
}
