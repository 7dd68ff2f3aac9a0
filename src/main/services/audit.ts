import type { AuditRow } from '#main/store/repositories/audit.ts'
import type { Repositories } from '#main/store/store.ts'
import type { AuditEntry } from '#shared/contract/audit.ts'

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
}

/** Writes who did what. Give the transaction's own repositories, so that the deed and its line stand or fall together. */
export function writeAudit({ audit }: Pick<Repositories, 'audit'>, line: AuditLine): Promise<void> {
  return audit.append({
    at: line.at,
    operator: line.operator,
    action: line.action,
    subject_id: line.subjectId ?? null,
    subject_name: line.subjectName ?? null,
    detail: JSON.stringify(line.detail ?? {}),
  })
}

export const toAuditEntry = (row: AuditRow): AuditEntry => ({
  id: row.id,
  at: row.at,
  operator: row.operator,
  action: row.action,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  detail: JSON.parse(row.detail) as Record<string, string>,
})
