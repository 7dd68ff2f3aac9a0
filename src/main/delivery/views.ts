import type { Provider } from '#main/providers/types.ts'
import type { EndColumns } from '#main/services/causes.ts'
import { causeOf } from '#main/services/causes.ts'
import { countsOf } from '#main/services/request-counts.ts'
import type { DeliveryHead } from '#main/store/repositories/deliveries.ts'
import type { AttemptRow, RequestView } from '#main/store/repositories/requests.ts'
import type { Attempt, Delivery, DeliveryRequest, Pace } from '#shared/contract/delivery-views.ts'
import { summarise } from '#shared/domain/delivery.ts'
import type { Reference } from '#shared/domain/reference.ts'

type StoredHeaders = { name: string; value: string }[]

export function toDelivery(row: DeliveryHead, provider: Provider, pace: Pace | null = null): Delivery {
  const counts = countsOf(row)
  return {
    id: row.id,
    state: row.state,
    summary: row.state === 'settled' ? summarise(counts) : null,
    pauseReason: row.pause_reason,
    stage: row.stage,
    provider: row.provider,
    connectionId: row.connection_id,
    connectionName: row.connection_name,
    account: row.account,
    operator: row.operator,
    title: row.title,
    audience: {
      kind: row.audience_kind,
      size: row.audience_size,
      named: row.audience_named,
      sample: JSON.parse(row.audience_sample) as string[],
    },
    requestCount: row.request_count,
    counts,
    lastTrouble: row.trouble === null ? null : causeOf(JSON.parse(row.trouble) as EndColumns, provider),
    pace,
    schedule:
      row.scheduled_at === null
        ? null
        : { at: row.scheduled_at, zone: row.schedule_zone ?? 'UTC', ask: row.ask_reason },
    pauseAfterFirst: row.pause_after_first === 1,
    isTest: row.is_test === 1,
    resendOf: row.resend_of,
    correctionOf: row.correction_of,
    taskCount: row.task_count,
    createdAt: row.created_at,
    submittedAt: row.submitted_at,
    holdUntil: row.hold_until,
    startedAt: row.started_at,
    settledAt: row.settled_at,
    contentHash: row.content_hash,
    audienceHash: row.audience_hash,
    cleared: row.cleared > 0,
  }
}

export function toRequest(row: RequestView, provider: Provider): DeliveryRequest {
  return {
    id: row.id,
    position: row.position,
    state: row.state,
    outcome: row.outcome,
    cause: causeOf(row, provider),
    recipients: row.recipients,
    taskId: row.task_id,
    references: JSON.parse(row.provider_ids) as Reference[],
    requestId: row.request_id,
    sha256: row.sha256,
    bytes: row.bytes,
    attempts: row.attempts,
    firstAttemptAt: row.first_attempt_at,
    settledAt: row.settled_at,
  }
}

export function toAttempt(row: AttemptRow, provider: Provider): Attempt {
  return {
    number: row.number,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    method: row.method,
    url: row.url,
    headers: JSON.parse(row.headers) as StoredHeaders,
    outcome: row.outcome,
    cause: causeOf(row, provider),
    responseHeaders: row.response_headers === null ? [] : (JSON.parse(row.response_headers) as StoredHeaders),
    responseBody: row.response_body,
  }
}
