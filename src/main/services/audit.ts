import type { AuditRow, NewAuditLine } from '#main/store/repositories/audit.ts'
import type { Repositories } from '#main/store/store.ts'
import { type AuditEntry, auditEntrySchema } from '#shared/contract/audit.ts'
import { type Summary, summarySchema } from '#shared/domain/delivery.ts'
import { type Stage, stageSchema } from '#shared/domain/stage.ts'

/** Who the audit names for what the program does by itself. */
export const program = 'Pushdeck'

export interface AuditLine {
  at: number
  operator: string
  /** `<domain>.<verb>` */
  action: string
  subjectId?: string
  subjectName?: string
  detail?: Record<string, string>
  /** Otherwise that of the details, or of the delivery or connection that it is about. */
  stage?: Stage
  /** What came back from outside; otherwise that of the details. A deed of the console's own has none: its line says that it was done. */
  outcome?: Summary | null
  /** The database is another one than before. */
  startsSegment?: boolean
}

/** Writes who did what. Give the transaction's own repositories, so that the deed and its line stand or fall together. */
export function writeAudit({ audit }: Pick<Repositories, 'audit'>, line: AuditLine): Promise<void> {
  return audit.append(toRow(line))
}

/** For the few repositories that write a line with what it is about. */
export const toRow = ({ at, operator, action, detail = {}, ...rest }: AuditLine): NewAuditLine => ({
  at,
  operator,
  action,
  subject_id: rest.subjectId ?? null,
  subject_name: rest.subjectName ?? null,
  detail: JSON.stringify(detail),
  stage: rest.stage ?? detail['stage'] ?? null,
  outcome: rest.outcome ?? detail['outcome'] ?? null,
  startsSegment: rest.startsSegment === true,
})

const latestTime = 8.64e15

/** Of a line that was changed from outside it may be none. */
export const timeOf = ({ at }: Pick<AuditRow, 'at'>): number => (Math.abs(at) <= latestTime ? at : 0)

export const toAuditEntry = (row: AuditRow): AuditEntry => ({
  id: row.id,
  at: timeOf(row),
  operator: row.operator,
  action: row.action,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  detail: readDetail(row.detail),
  stage: stageSchema.safeParse(row.stage).data ?? null,
  outcome: summarySchema.safeParse(row.outcome).data ?? null,
})

/** Of a line that was changed from outside as far as it can be read: what is wrong with it is told beside it. */
function readDetail(text: string): Record<string, string> {
  try {
    return auditEntrySchema.shape.detail.parse(JSON.parse(text))
  } catch {
    return { unreadable: text.slice(0, 200) }
  }
}
