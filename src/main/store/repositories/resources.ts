import type { Insertable, Selectable } from 'kysely'
import type { FileKind } from '#shared/domain/file-kind.ts'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

export type ResourceRow = Selectable<Schema['resources']>
export type NewResource = Insertable<Schema['resources']>

/** Whose resources: those of a connection at the address that its service has now. */
interface Place {
  connectionId: string
  baseUrl: string
}

interface Page extends Place {
  /** Of any kind without one. */
  kind: FileKind | undefined
  beforeSeq: number | null
  limit: number
}

export const resourcesRepository = (db: Db) => {
  const of = ({ connectionId, baseUrl }: Place) =>
    db.selectFrom('resources').selectAll().where('connection_id', '=', connectionId).where('base_url', '=', baseUrl)
  return {
    /** A provider that gives an id out again means the newer file by it. */
    keep: async (row: NewResource): Promise<void> => {
      await db
        .deleteFrom('resources')
        .where('connection_id', '=', row.connection_id)
        .where('base_url', '=', row.base_url)
        .where('resource_id', '=', row.resource_id)
        .execute()
      await db.insertInto('resources').values(row).execute()
    },
    find: (place: Place, resourceId: string) => of(place).where('resource_id', '=', resourceId).executeTakeFirst(),
    /** Newest first, starting below `beforeSeq`. */
    page: ({ kind, beforeSeq, limit, ...place }: Page) => {
      let query = of(place)
      if (kind !== undefined) query = query.where('kind', '=', kind)
      if (beforeSeq !== null) query = query.where('seq', '<', beforeSeq)
      return query.orderBy('seq', 'desc').limit(limit).execute()
    },
    removeOf: async (connectionId: string): Promise<void> => {
      await db.deleteFrom('resources').where('connection_id', '=', connectionId).execute()
    },
  }
}
