import type { Audience } from '#shared/domain/audience.ts'
import type { CauseText } from '#shared/domain/cause.ts'
import type { Content } from '#shared/domain/content.ts'
import type { ChannelCounters } from '#shared/domain/counters.ts'
import type { Outcome } from '#shared/domain/delivery.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { FileInput } from '#shared/domain/file-input.ts'
import type { Answer } from '#shared/domain/operation.ts'
import type { ProviderDescriptor, ProviderId } from '#shared/domain/provider.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { Check } from '#shared/domain/review.ts'
import type { Stage } from '#shared/domain/stage.ts'
import type { Text } from '#shared/domain/text.ts'

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
  /** Leaves instead of `body`, which then only shows what it is like. */
  stream?: StreamedBody
}

/** A body that leaves while it is read, and is never held whole. */
export interface StreamedBody {
  bytes: number
  /** From its first byte, each part good until the next; it breaks off where the content is no longer what it was. */
  read(): AsyncIterable<Uint8Array>
}

/** A file that the operator chose, as it was when it was looked at. */
export interface TakenFile extends StreamedBody {
  /** Hexadecimal. */
  sha256: string
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
    | 'proxy'
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
  /** What only this moment can add; asks for a token first where one is needed. Rejects with ProviderFailure. */
  moment(): Promise<Moment>
  /** A file that the operator chose; null when it can't be read. */
  takeFile(file: FileInput): Promise<TakenFile | null>
  /** The call is only shown: what is asked before it is left out. */
  isPreview?: true
}

/** What only the moment of a call can add to a request that was frozen before. */
export interface Moment {
  /** Milliseconds since 1970 as the provider's clock has it, as far as that is known. */
  now: number
  /** The token of a provider that hands out tokens, null for the others. */
  token: SecretValue | null
}

/** A call as it is frozen at review: on every attempt these bytes leave, and what `prepare` adds. */
export interface FrozenCall {
  method: 'POST'
  url: string
  /** Headers that belong to this call and are no secret, such as a user on whose behalf it is made. */
  headers: readonly FrozenHeader[]
  body: Buffer
}

export interface FrozenHeader {
  name: string
  value: string
}

/** One HTTP call of a delivery as it is planned. */
export interface PlannedRequest extends FrozenCall {
  /** The id by which the provider, or the record, recognises a repeat. */
  requestId: string
  recipients: number | null
}

export interface PlanInput {
  account: Account
  content: Content
  audience: Audience
  /** One id per request. */
  newId: () => string
  /** The time of the review, in milliseconds since 1970. */
  now: number
}

export interface LintInput {
  account: Account
  stage: Stage
  audience: Audience | null
  now: number
  /** From the operator's click until the first byte. */
  holdSeconds: number
}

/** How a request is signed and what it carries, told without a secret. */
export interface Inspection {
  /** The text that is signed, from the function that signs; null where nothing is signed. */
  canonical: string | null
  /** What stands in `canonical` for the secret that is signed along; null where none is. */
  keyMark: string | null
  /** The request as it leaves, with placeholders for credentials and for what is made of them. */
  request: HttpRequest
  /** Parameters that each attempt adds to the frozen body. */
  stamped: readonly { name: string; value: string }[]
  notes: Text[]
}

/** What an answer means. */
export interface Verdict {
  outcome: Exclude<Outcome, 'cancelled'>
  causeCode: string
  httpStatus: number | null
  providerCode: string | null
  providerMessage: string | null
  /** The task whose counters can be read. */
  taskId: string | null
  /** Every id that the provider gave. */
  references: readonly Reference[]
  /** What removes the reason for which it surely was not taken, so that the same request may be attempted again. */
  askAgain: 'when-reachable' | 'after-waiting' | 'with-new-token' | 'with-new-time' | null
  /** The provider would refuse the rest of the run as well, so it stops by itself. */
  stopsRun: boolean
}

export interface TaskCounters {
  taskId: string
  counters: ChannelCounters[]
}

/** A file that a provider has taken: its own id of it, and where it can be had, relative to the service's address. */
export interface Uploaded {
  resourceId: string
  downloadUrl: string | null
}

/** What an answer says of a tenant; what is absent stays as it was. Dates are seconds since 1970, as they were written. */
export interface TenantFacts {
  /** Null where an opening was answered without one. */
  tenantId: string | null
  state?: string | null
  startDate?: string | null
  endDate?: string | null
  isDeleted?: true
}

/** What a call came to; beside it what it made or learnt, which goes into the record and to no screen. */
export type CallEnd = Answer & { uploaded?: Uploaded; tenant?: TenantFacts }

/** The one interface through which the console knows a provider. */
export interface Provider {
  descriptor: ProviderDescriptor
  /** Causes of this provider's own codes, by `<provider>.<code>`. */
  causes: Readonly<Record<string, CauseText>>
  /** What is wrong or doubtful about a message, and about sending it there. */
  lint(content: Content, input: LintInput): Check[]
  /** What is wrong with plain settings of a connection, by field; such as an address in one of them. */
  lintSettings?(settings: Readonly<Record<string, string>>): { field: string; text: Text }[]
  /** Cuts an audience into requests. Pure but for the ids that `newId` hands out, one per request. */
  plan(input: PlanInput): Iterable<PlannedRequest>
  /**
   * What of a message leaves for whomever it is sent to: the wire without audience, request and event ids, times and
   * signature. Values of JSON; equal for messages that a recipient could not tell apart.
   */
  essenceOf(content: Content): unknown
  /** Whom a request of `plan` was for. */
  audienceOf(request: FrozenCall): Audience
  /** A planned request as it goes out, with what only this moment and the credentials can add. */
  prepare(request: FrozenCall, account: Account, moment: Moment): HttpRequest
  /**
   * How `prepare` signs a request. The secrets of this account are placeholders; `now` is the provider's time at the
   * attempt, null where that is not known.
   */
  inspect(request: FrozenCall, account: Account, now: number | null): Inspection
  interpret(result: HttpResult): Verdict
  /** Asks whether the credentials work, without sending a message. */
  test(caller: Caller, lastTaskId: string | null): Promise<{ usable: boolean; verdict: Verdict }>
  /** Running totals of tasks; unknown tasks are left out. Rejects with ProviderFailure. */
  readCounters(taskIds: readonly string[], caller: Caller): Promise<TaskCounters[]>
  /** The calls of `descriptor.operations`, by id. `input` has passed their fields' own checks. */
  operations: Readonly<Record<string, (input: FieldValues, caller: Caller) => Promise<CallEnd>>>
  /** How many devices have a tag, where the provider tells. Rejects with ProviderFailure. */
  countTag?(tag: string, caller: Caller): Promise<number>
  /** Refusals by a code of its own after which a query is asked again by itself. */
  queryAgain?: Readonly<Record<string, 'soon' | 'waiting'>>
  /** For a provider that hands out tokens: how one is had. */
  token?: TokenSource
}

/** How a token for an account is had. */
export interface TokenSource {
  /** The call that asks for one; null where the account needs none. */
  request(account: Account): HttpRequest | null
  /** What the answer says: a token and the seconds for which it may be used, or what went wrong. */
  read(result: HttpResult, account: Account): { value: string; lifeSeconds: number | null } | { verdict: Verdict }
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
