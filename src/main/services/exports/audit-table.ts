import { program, timeOf } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { type ChainHead, createChainCheck } from '#main/store/audit-chain.ts'
import type { AuditRow } from '#main/store/repositories/audit.ts'
import type { AuditFault } from '#shared/domain/audit-chain.ts'
import { type AuditTableRow, auditColumns } from './audit-columns.ts'
import type { Say, Table, TablePage } from './table.ts'

const rowsPerPage = 200

interface Found {
  faults: number
  first: AuditFault | null
}

/** Who did what, newest first, and whether it is as it was written, looked at while it is read. */
export async function auditTable(
  { store, clock }: Pick<Core, 'store' | 'clock'>,
  say: Say,
): Promise<Table<AuditTableRow>> {
  const { newest, head } = await store.transaction(async ({ audit }) => ({
    newest: (await audit.page(null, 1))[0]?.id ?? 0,
    head: await audit.head(),
  }))
  const pages = async function* (): AsyncGenerator<TablePage<AuditTableRow>> {
    const found: Found = { faults: 0, first: null }
    for (let before = newest + 1; ; ) {
      const lines = await store.audit.page(before, rowsPerPage)
      const oldest = lines.at(-1)?.id ?? before
      const check = createChainCheck(undefined, await store.audit.placeBefore(oldest))
      const faults = lines.toReversed().flatMap((line) => check.take(line) ?? [])
      if (before > newest) faults.push(...[check.end(head)].filter((fault) => fault !== null))
      found.faults += faults.length
      found.first = faults[0] ?? found.first
      const rows = marked(lines, faults)
      if (lines.length < rowsPerPage) {
        yield { rows: [...rows, finding(found, head, clock.now())], share: 1 }
        return
      }
      yield { rows, share: Math.min(1, Math.max(0, 1 - (oldest - 1) / Math.max(1, newest))) }
      before = oldest
    }
  }
  // lines are never removed, so the newest one's number is how many there are
  return { name: 'audit', columns: auditColumns(say), total: Math.max(0, newest) + 1, pages }
}

function marked(lines: readonly AuditRow[], faults: readonly AuditFault[]): AuditTableRow[] {
  const marks = new Map(faults.map(({ line, kind }) => [line, kind]))
  return lines.map((line) => ({ ...line, at: timeOf(line), mark: marks.get(line.id) ?? 'ok' }))
}

const finding = (
  { faults, first }: Found,
  head: (ChainHead & Pick<AuditRow, 'segment'>) | undefined,
  at: number,
): AuditTableRow => ({
  ...{ id: null, at, operator: program, action: 'audit.check', subject_id: null, subject_name: null },
  detail: JSON.stringify(first ? { faults, ...first } : { line: head?.line ?? 0 }),
  ...{ stage: null, outcome: null, segment: head?.segment ?? null, previous: null, hash: head?.hash ?? null },
  mark: first?.kind ?? 'ok',
})
