import type { Ports } from '#main/app/ports.ts'
import { csv } from '#shared/domain/csv.ts'
import type { Core } from './core.ts'
import type { FileExchange } from './file-exchange.ts'

const rowsPerRead = 500

export type ExportResult = { kind: 'ticket'; ticket: string } | { kind: 'saved'; name: string } | { kind: 'cancelled' }

/** Gives the audit away as CSV: into a place chosen in a dialog where the host has one, else for one download. */
export function createAuditExport(
  { store, clock }: Pick<Core, 'store' | 'clock'>,
  files: FileExchange,
  ports: Pick<Ports, 'saveFile'>,
) {
  const rows = async (): Promise<string[][]> => {
    const lines: string[][] = [['id', 'time', 'operator', 'action', 'subject', 'subject_id', 'detail']]
    let before: number | null = null
    for (;;) {
      const page = await store.audit.page(before, rowsPerRead)
      for (const row of page) {
        lines.push([
          String(row.id),
          new Date(row.at).toISOString(),
          row.operator,
          row.action,
          row.subject_name ?? '',
          row.subject_id ?? '',
          row.detail,
        ])
      }
      before = page.at(-1)?.id ?? null
      if (page.length < rowsPerRead) return lines
    }
  }
  return async (): Promise<ExportResult> => {
    const name = `pushdeck-audit-${new Date(clock.now()).toISOString().slice(0, 10)}.csv`
    const content = Buffer.from(csv(await rows()))
    if (!ports.saveFile)
      return { kind: 'ticket', ticket: files.offer({ name, type: 'text/csv; charset=utf-8', content }) }
    const saved = await ports.saveFile(name, content)
    return saved === null ? { kind: 'cancelled' } : { kind: 'saved', name: saved }
  }
}
