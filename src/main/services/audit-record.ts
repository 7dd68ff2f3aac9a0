import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Ports } from '#main/app/ports.ts'
import type { AuditRow } from '#main/store/repositories/audit.ts'
import type { AuditEntry, ExportResult } from '#shared/contract/audit.ts'
import type { AuditFault } from '#shared/domain/audit-chain.ts'
import { csv, csvLines } from '#shared/domain/csv.ts'
import { program, timeOf, toAuditEntry } from './audit.ts'
import type { AuditCheckOf } from './audit-check.ts'
import type { Core } from './core.ts'
import type { FileExchange } from './file-exchange.ts'
import { pageFrom, readCursor } from './paging.ts'

const rowsPerRead = 500
const columns = [
  ...['id', 'time', 'operator', 'action', 'subject', 'subject_id', 'detail', 'stage', 'outcome'],
  ...['segment', 'previous', 'hash', 'chain'],
]
/** Of so many lines at most the file says what is wrong with each; the last row counts them all. */
const mostMarked = 10_000

interface PageQuery {
  subjectId?: string | undefined
  cursor?: string | null | undefined
  limit: number
}

interface RecordParts {
  files: FileExchange
  check: Pick<AuditCheckOf, 'faults'>
  saveFile: Ports['saveFile'] | undefined
}

/** The audit as screens read it, and as a file for spreadsheets. */
export function createAuditRecord(
  { store, clock }: Pick<Core, 'store' | 'clock'>,
  { files, check, saveFile }: RecordParts,
) {
  const findFaults = async () => {
    const marks = new Map<number, string>()
    let [count, first] = [0, null as AuditFault | null]
    for await (const fault of check.faults(() => {})) {
      count += 1
      first ??= fault
      if (fault.line !== null && marks.size < mostMarked) marks.set(fault.line, fault.kind)
    }
    return { marks, count, first }
  }

  /** Newest first, as on the screen; the last row says what the check found. */
  const content = async (): Promise<Buffer> => {
    const { marks, count, first } = await findFaults()
    const head = await store.audit.head()
    const parts = [csv([columns])]
    for (let before: number | null = null; ; ) {
      const page: AuditRow[] = await store.audit.page(before, rowsPerRead)
      parts.push(csvLines(page.map((row) => toLine(row, marks.get(row.id) ?? 'ok'))))
      before = page.at(-1)?.id ?? null
      if (page.length < rowsPerRead) break
      await nextTurn()
    }
    const detail = JSON.stringify(first ? { faults: count, ...first } : { line: head?.line ?? 0 })
    const about = ['', new Date(clock.now()).toISOString(), program, 'audit.check', '', '', detail, '', '']
    parts.push(csvLines([[...about, String(head?.segment ?? ''), '', head?.hash ?? '', first?.kind ?? 'ok']]))
    return Buffer.from(parts.join(''))
  }

  return {
    list: async ({ subjectId, cursor, limit }: PageQuery): Promise<{ items: AuditEntry[]; cursor: string | null }> =>
      pageFrom(await store.audit.page(readCursor(cursor), limit + 1, subjectId), limit, (row) => row.id, toAuditEntry),
    /** Into a place chosen in a dialog where the host has one, else for one download. */
    export: async (): Promise<ExportResult> => {
      const name = `pushdeck-audit-${new Date(clock.now()).toISOString().slice(0, 10)}.csv`
      const bytes = await content()
      if (!saveFile)
        return { kind: 'ticket', ticket: files.offer({ name, type: 'text/csv; charset=utf-8', content: bytes }) }
      const saved = await saveFile(name, bytes)
      return saved === null ? { kind: 'cancelled' } : { kind: 'saved', name: saved }
    },
  }
}

export type AuditRecord = ReturnType<typeof createAuditRecord>

const toLine = (row: AuditRow, chain: string): string[] => [
  ...[String(row.id), new Date(timeOf(row)).toISOString(), row.operator, row.action, row.subject_name ?? ''],
  ...[row.subject_id ?? '', row.detail, row.stage ?? '', row.outcome ?? ''],
  ...[String(row.segment), row.previous ?? '', row.hash ?? '', chain],
]
