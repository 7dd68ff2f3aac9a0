import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type AuditRow = Selectable<Schema['audit']>

export const auditRepository = (db: Db) => ({
  append: async (row: Insertable<Schema['audit']>): Promise<void> => {
    await db.insertInto('audit').values(row).execute()
  },
  /** Newest first, starting below `beforeId`. */
  page: (beforeId: number | null, limit: number, subjectId?: string) => {
    let query = db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit)
    if (beforeId !== null) query = query.where('id', '<', beforeId)
    if (subjectId !== undefined) query = query.where('subject_id', '=', subjectId)
    return query.execute()
  },
  of: (subjectId: string) =>
    db.selectFrom('audit').selectAll().where('subject_id', '=', subjectId).orderBy('id').execute(),
})
