import type { Selectable } from 'kysely'
import { beforeFirst, type ChainPlace, lineHash } from '../audit-chain.ts'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type AuditRow = Selectable<Schema['audit']>

/** A line as it is given; its place in the chain is found when it is written. */
export interface NewAuditLine
  extends Pick<
    AuditRow,
    'at' | 'operator' | 'action' | 'subject_id' | 'subject_name' | 'detail' | 'stage' | 'outcome'
  > {
  /** The database is another one than before, such as a backup that was restored. */
  startsSegment: boolean
}

const headId = 1

export const auditRepository = (db: Db) => ({
  /** Adds a line to the chain. Outside a transaction it runs in one of its own: line and head are written together. */
  append: (line: NewAuditLine): Promise<void> =>
    db.isTransaction ? append(db, line) : db.transaction().execute((inside) => append(inside, line)),
  /** Newest first, starting below `beforeId`. */
  page: (beforeId: number | null, limit: number, subjectId?: string) => {
    let query = db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit)
    if (beforeId !== null) query = query.where('id', '<', beforeId)
    if (subjectId !== undefined) query = query.where('subject_id', '=', subjectId)
    return query.execute()
  },
  of: (subjectId: string) =>
    db.selectFrom('audit').selectAll().where('subject_id', '=', subjectId).orderBy('id').execute(),
  /** In the order in which they were written. */
  after: (id: number, limit: number) =>
    db.selectFrom('audit').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute(),
  /** What the line of this number follows. */
  placeBefore: async (id: number): Promise<ChainPlace> => {
    const older = db.selectFrom('audit').where('id', '<', id).orderBy('id', 'desc').limit(1)
    const line = await older.select('id').executeTakeFirst()
    const hashed = await older.select(['id', 'hash']).where('hash', 'is not', null).executeTakeFirst()
    return { after: line?.id ?? 0, hashed: { line: hashed?.id ?? 0, hash: hashed?.hash ?? beforeFirst } }
  },
  head: () =>
    db.selectFrom('audit_head').select(['line', 'hash', 'segment']).where('id', '=', headId).executeTakeFirst(),
})

async function append(db: Db, { startsSegment, ...given }: NewAuditLine): Promise<void> {
  const head = await auditRepository(db).head()
  const newest = await db
    .selectFrom('audit')
    .select((e) => e.fn.max('id').as('id'))
    .executeTakeFirst()
  const line = {
    ...given,
    stage: given.stage ?? (await stageOf(db, given.subject_id)),
    id: Math.max(head?.line ?? 0, newest?.id ?? 0) + 1,
    segment: (head?.segment ?? 1) + (startsSegment ? 1 : 0),
    previous: head?.hash ?? beforeFirst,
  }
  const hash = lineHash({ ...line, hash: null })
  await db
    .insertInto('audit')
    .values({ ...line, hash })
    .execute()
  const place = { line: line.id, hash, segment: line.segment }
  await db
    .insertInto('audit_head')
    .values({ id: headId, ...place })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(place))
    .execute()
}

/** Of the delivery or the connection that a line is about. */
async function stageOf(db: Db, subjectId: string | null): Promise<string | null> {
  if (subjectId === null) return null
  const found = await db
    .selectFrom('deliveries')
    .select('stage')
    .where('id', '=', subjectId)
    .unionAll(db.selectFrom('connections').select('stage').where('id', '=', subjectId))
    .executeTakeFirst()
  return found?.stage ?? null
}
