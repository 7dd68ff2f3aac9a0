import type { ColumnType, GeneratedAlways } from 'kysely'
import type { AudienceKind, ListedKind } from '#shared/domain/audience.ts'
import type { ContentKind } from '#shared/domain/content-kind.ts'
import type { AskReason, DeliveryState, Outcome, PauseReason, Summary } from '#shared/domain/delivery.ts'
import type { FileKind } from '#shared/domain/file-kind.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'

/** Filled by the database where an insert leaves it out. */
type Defaulted<T> = ColumnType<T, T | undefined, T>

interface ConnectionRow {
  id: string
  name: string
  provider: ProviderId
  stage: Stage
  base_url: string
  settings: string
  built_in: number
  in_flight_limit: Defaulted<number>
  per_second_limit: Defaulted<number>
  /** Whom test sends go to, as JSON. */
  test_audience: Defaulted<string | null>
  created_at: number
  updated_at: number
}

interface DraftRow {
  id: string
  connection_id: string
  title: string
  operator: string
  content: string
  audience_kind: AudienceKind | null
  delivery_id: string | null
  /** The delivery that it repeats to some of the same recipients. */
  resend_of: Defaulted<string | null>
  /** The delivery that it corrects. */
  correction_of: Defaulted<string | null>
  /** The saved audience that its recipients came from. */
  audience_id: Defaulted<string | null>
  updated_at: number
}

interface AudienceRow {
  id: string
  name: string
  kind: ListedKind
  size: number
  operator: string
  /** The parts in force. */
  list_id: string
  created_at: number
  updated_at: number
  last_used_at: number | null
}

interface TemplateRow {
  id: string
  provider: ProviderId
  name: string
  content: string
  operator: string
  created_at: number
  updated_at: number
  last_used_at: number | null
}

interface DeliveryRow {
  seq: Defaulted<number>
  id: string
  draft_id: string
  draft_updated_at: number
  connection_id: string
  connection_updated_at: number
  connection_name: string
  base_url: string
  account: string
  provider: ProviderId
  stage: Stage
  operator: string
  title: string
  content: string
  content_hash: string
  /** Of the message without what it replaces; null of deliveries from before this was kept. */
  words_hash: Defaulted<string | null>
  audience_kind: AudienceKind
  audience_size: number | null
  /** Recipients or tags that the audience names, 0 for all. */
  audience_named: number
  audience_sample: string
  audience_hash: string
  state: DeliveryState
  pause_reason: PauseReason | null
  request_count: Defaulted<number>
  planned: Defaulted<number>
  in_flight: Defaulted<number>
  accepted: Defaulted<number>
  refused: Defaulted<number>
  not_sent: Defaulted<number>
  unknown: Defaulted<number>
  cancelled: Defaulted<number>
  task_count: Defaulted<number>
  created_at: number
  submitted_at: number | null
  hold_until: number | null
  started_at: number | null
  settled_at: number | null
  next_reading_at: number | null
  readings: Defaulted<number>
  scheduled_at: number | null
  schedule_zone: string | null
  ask_reason: AskReason | null
  pause_after_first: Defaulted<number>
  resend_of: string | null
  correction_of: Defaulted<string | null>
  stopped_at: number | null
  /** 1: it runs on the permission that was given with its schedule, and no lock of production stops it. */
  permitted: Defaulted<number>
  is_test: Defaulted<number>
  /** The end of the last attempt that was not accepted, as JSON. */
  trouble: string | null
  /** 1: its content is cleared and its requests are being cleared; 2: all of it. */
  cleared: Defaulted<0 | 1 | 2>
  /** 1, as the next two: it is in the index, or needs to be in none. */
  texts_indexed: Defaulted<0 | 1>
  ids_indexed: Defaulted<0 | 1>
  recipients_indexed: Defaulted<0 | 1>
  /** The word for all of its requests once it has ended. */
  outcome: GeneratedAlways<Summary | null>
  /** Null of a cleared message. */
  content_kind: GeneratedAlways<ContentKind | null>
}

interface EndColumns {
  outcome: Outcome | null
  cause_code: string | null
  http_status: number | null
  provider_code: string | null
  provider_message: string | null
}

interface RequestRow extends EndColumns {
  id: string
  delivery_id: string
  position: number
  request_id: string
  method: string
  url: string
  /** Headers of the call that are no secret, as JSON. */
  headers: Defaulted<string>
  sha256: string
  recipients: number | null
  state: Defaulted<'planned' | 'in-flight' | 'settled'>
  task_id: string | null
  /** Every id that the provider gave, as JSON. */
  provider_ids: Defaulted<string>
  attempts: Defaulted<number>
  settled_at: number | null
}

interface AttemptRow extends EndColumns {
  request_id: string
  number: number
  started_at: number
  ended_at: number | null
  /** By the provider's clock as it was known; null of attempts from before it was recorded. */
  provider_time: Defaulted<number | null>
  method: string
  url: string
  headers: string
  response_headers: string | null
  response_body: string | null
}

/** A line of the audit. */
export interface AuditRow {
  id: number
  at: number
  operator: string
  action: string
  subject_id: string | null
  subject_name: string | null
  detail: string
  stage: string | null
  outcome: string | null
  segment: number
  previous: string | null
  /** Null in a line that something else than the console has written. */
  hash: string | null
}

interface NoteRow {
  seq: Defaulted<number>
  id: string
  delivery_id: string
  at: number
  operator: string
  text: string
}

interface ChangeRow extends EndColumns {
  seq: Defaulted<number>
  id: string
  connection_id: string
  connection_name: string
  provider: ProviderId
  stage: Stage
  operation: string
  operator: string
  /** What was asked, in the form in which it may be kept, as JSON. */
  asked: string
  /** Same for the same input, files aside. */
  input_hash: string
  state: Defaulted<'planned' | 'in-flight' | 'settled'>
  done: number | null
  provider_ids: Defaulted<string>
  started_at: number
  ended_at: number | null
  /** 1: what was asked is cleared. */
  cleared: Defaulted<0 | 1>
}

interface ResourceRow {
  seq: Defaulted<number>
  connection_id: string
  /** Of the service at the upload. */
  base_url: string
  resource_id: string
  kind: FileKind
  file_name: string
  /** Null, as `sha256` and `change_id`, of what was entered by hand. */
  bytes: number | null
  sha256: string | null
  download_url: string | null
  thumbnail: string | null
  operator: string
  change_id: string | null
  uploaded_at: number
}

interface TenantRow {
  id: string
  connection_id: string
  base_url: string
  tenant_id: string | null
  instance_name: string
  /** Seconds since 1970 as the provider writes them. */
  start_date: string | null
  end_date: string | null
  state: string | null
  origin: 'opened' | 'added' | 'imported'
  note: Defaulted<string>
  operator: string
  change_id: Defaulted<string | null>
  created_at: number
  asked_at: Defaulted<number | null>
  ask_outcome: Defaulted<Exclude<Outcome, 'cancelled'> | null>
  pending_since: Defaulted<number | null>
  next_ask_at: Defaulted<number | null>
  deleted_at: Defaulted<number | null>
}

/** The tables as the newest migration leaves them. */
export interface Schema {
  settings: { key: string; value: string }
  vault_key: { id: number; protector: string; wrapped: Buffer; created_at: number }
  connections: ConnectionRow
  credentials: { connection_id: string; field: string; sealed: string; updated_at: number }
  drafts: DraftRow
  draft_audiences: { draft_id: string; text: string }
  audiences: AudienceRow
  audience_parts: { list_id: string; position: number; text: string }
  templates: TemplateRow
  deliveries: DeliveryRow
  recipient_hashes: { hash: number; seq: number; position: number }
  delivery_times: { block: number; earliest: number; latest: number }
  requests: RequestRow
  attempts: AttemptRow
  bodies: { request_id: string; body: Buffer }
  readings: { delivery_id: string; task_id: string; taken_at: number; counters: string }
  volume: { slot: number; provider: ProviderId; stage: Stage; ends: number; deliveries: number }
  snapshots: { delivery_id: string; task_id: string; taken_at: number; counters: string }
  audit: AuditRow
  notes: NoteRow
  audit_head: { id: number; line: number; hash: string; segment: number }
  changes: ChangeRow
  resources: ResourceRow
  tenants: TenantRow
}
