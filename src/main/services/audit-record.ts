import type { Ports } from '#main/app/ports.ts'
import type { AuditRow } from '#main/store/repositories/audit.ts'
import type { AuditEntry, ExportResult } from '#shared/contract/audit.ts'
import { csv } from '#shared/domain/csv.ts'
import { toAuditEntry } from './audit.ts'
import type { Core } from './core.ts'
import type { FileExchange } from './file-exchange.ts'
import { pageFrom, readCursor } from './paging.ts'

const rowsPerRead = 500
const columns = ['id', 'time', 'operator', 'action', 'subject', 'subject_id', 'detail']

interface PageQuery {
  subjectId?: string | undefined
  cursor?: string | null | undefined
  limit: number
}

/** The audit as screens read it, and as a file for spreadsheets. */
export function createAuditRecord(
  { store, clock }: Pick<Core, 'store' | 'clock'>,
  files: FileExchange,
  { saveFile }: Pick<Ports, 'saveFile'>,
) {
  const rows = async (): Promise<string[][]> => {
    const lines = [columns]
    let before: number | null = null
    for (;;) {
      const page = await store.audit.page(before, rowsPerRead)
      lines.push(...page.map(toLine))
      before = page.at(-1)?.id ?? null
      if (page.length < rowsPerRead) return lines
    }
  }
  return {
    list: async ({ subjectId, cursor, limit }: PageQuery): Promise<{ items: AuditEntry[]; cursor: string | null }> =>
      pageFrom(await store.audit.page(readCursor(cursor), limit + 1, subjectId), limit, (row) => row.id, toAuditEntry),
    /** Into a place chosen in a dialog where the host has one, else for one download. */
    export: async (): Promise<ExportResult> => {
      const name = `pushdeck-audit-${new Date(clock.now()).toISOString().slice(0, 10)}.csv`
      const content = Buffer.from(csv(await rows()))
      if (!saveFile) return { kind: 'ticket', ticket: files.offer({ name, type: 'text/csv; charset=utf-8', content }) }
      const saved = await saveFile(name, content)
      return saved === null ? { kind: 'cancelled' } : { kind: 'saved', name: saved }
    },
  }
}

export type AuditRecord = ReturnType<typeof createAuditRecord>

const toLine = (row: AuditRow): string[] => [
  String(row.id),
  new Date(row.at).toISOString(),
  row.operator,
  row.action,
  row.subject_name ?? '',
  row.subject_id ?? '',
  row.detail,
]
