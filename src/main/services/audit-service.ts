import type { AuditEntry } from '#shared/contract/audit.ts'
import { toAuditEntry } from './audit.ts'
import type { ExportResult } from './audit-export.ts'
import type { Core } from './core.ts'
import { pageFrom, readCursor } from './page.ts'

/** The audit as screens read it. */
export function createAuditService({ store }: Pick<Core, 'store'>, exportAll: () => Promise<ExportResult>) {
  return {
    list: async ({
      cursor,
      limit,
    }: {
      cursor?: string | null | undefined
      limit: number
    }): Promise<{ items: AuditEntry[]; cursor: string | null }> =>
      pageFrom(await store.audit.page(readCursor(cursor), limit + 1), limit, (row) => row.id, toAuditEntry),
    export: exportAll,
  }
}

export type AuditService = ReturnType<typeof createAuditService>
