import { causeOf, type EndColumns } from '#main/services/causes.ts'
import type { Core } from '#main/services/core.ts'
import { countsOf } from '#main/services/request-counts.ts'
import type { DeliveryHead, DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { NoteRow } from '#main/store/repositories/notes.ts'
import type { RequestRow } from '#main/store/repositories/requests.ts'
import type { AuditEntry } from '#shared/contract/audit.ts'
import { contentSchema } from '#shared/domain/content.ts'
import { outcomeOf } from './outcome.ts'

interface Read {
  delivery: DeliveryRow
  corrections: readonly DeliveryHead[]
  timeline: readonly AuditEntry[]
  notes: readonly NoteRow[]
  first: Pick<RequestRow, 'sha256'> | undefined
  taskIds: readonly string[]
  by: string
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export type Incident = ReturnType<typeof incidentOf>

/** Everything that is known of a delivery and names nobody: times in UTC, ids as the provider gave them. */
export function incidentOf({ clock, providers }: Pick<Core, 'clock' | 'providers'>, read: Read) {
  const { delivery, corrections, timeline, notes, first, taskIds, by } = read
  const provider = providers[delivery.provider]
  return {
    exported: 'incident' as const,
    exportedAt: new Date(clock.now()).toISOString(),
    exportedBy: by,
    delivery: {
      id: delivery.id,
      title: delivery.title,
      outcome: outcomeOf(delivery),
      operator: delivery.operator,
      stage: delivery.stage,
      provider: provider.descriptor.name,
      connection: delivery.connection_name,
      account: delivery.account,
      isTest: delivery.is_test === 1,
      resendOf: delivery.resend_of,
      correctionOf: delivery.correction_of,
      correctedBy: corrections.map((one) => ({ id: one.id, title: one.title, submittedAt: iso(one.submitted_at) })),
    },
    times: {
      createdAt: iso(delivery.created_at),
      submittedAt: iso(delivery.submitted_at),
      scheduledAt: iso(delivery.scheduled_at),
      startedAt: iso(delivery.started_at),
      stoppedAt: iso(delivery.stopped_at),
      settledAt: iso(delivery.settled_at),
    },
    /** Numbers only: null where only the provider knows how many they are. */
    audience: { kind: delivery.audience_kind, size: delivery.audience_size, named: delivery.audience_named },
    requests: { total: delivery.request_count, ...countsOf(delivery) },
    lastTrouble: delivery.trouble === null ? null : causeOf(JSON.parse(delivery.trouble) as EndColumns, provider),
    hashes: {
      content: delivery.content_hash,
      audience: delivery.audience_hash,
      firstRequest: first?.sha256 ?? null,
    },
    taskIds,
    /** Null where it is cleared. */
    message: delivery.cleared > 0 ? null : contentSchema.parse(JSON.parse(delivery.content)),
    notes: notes.map(({ at, operator, text }) => ({ at: iso(at), operator, text })),
    timeline: timeline.map(({ at, operator, action, detail }) => ({ at: iso(at), operator, action, detail })),
  }
}
