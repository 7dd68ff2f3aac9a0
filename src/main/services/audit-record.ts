import type { AuditEntry } from '#shared/contract/audit.ts'
import { toAuditEntry } from './audit.ts'
import type { Core } from './core.ts'
import { pageFrom, readCursor } from './paging.ts'

interface PageQuery {
  subjectId?: string | undefined
  cursor?: string | null | undefined
  limit: number
}

/** The audit as screens read it. */
export function createAuditRecord({ store }: Pick<Core, 'store'>) {
  return {
    list: async ({ subjectId, cursor, limit }: PageQuery): Promise<{ items: AuditEntry[]; cursor: string | null }> =>
      pageFrom(await store.audit.page(readCursor(cursor), limit + 1, subjectId), limit, (row) => row.id, toAuditEntry),
  }
}

export type AuditRecord = ReturnType<typeof createAuditRecord>
