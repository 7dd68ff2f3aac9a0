import { type Insertable, type Selectable, sql } from 'kysely'
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
  /** In the name or at the start of the id; empty for any. */
  text: string
  beforeSeq: number | null
  limit: number
}

interface Names {
  resourceId: string
  /** Its absolute address; null where it has none. */
  link: string | null
}

/** Texts that stand in a message of supLink and are sent for its kind. */
const namesIt = ({ resourceId, link }: Names) =>
  sql<boolean>`json_valid(content) AND CASE
    WHEN json_extract(content, '$.msg.msgType') = 'card_msg' THEN json_extract(content, '$.msg.link') = ${link}
    ELSE json_extract(content, '$.msg.resourceId') = CAST(${resourceId} AS INTEGER)
      AND json_extract(content, '$.msg.msgType') <> 'text_msg' END`

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
    page: ({ kind, text, beforeSeq, limit, ...place }: Page) => {
      let query = of(place)
      if (kind !== undefined) query = query.where('kind', '=', kind)
      if (text !== '')
        query = query.where((e) => {
          const escaped = text.replaceAll(/[\\%_]/g, '\\$&')
          return e.or([
            sql<boolean>`file_name LIKE ${`%${escaped}%`} ESCAPE '\\'`,
            sql<boolean>`resource_id LIKE ${`${escaped}%`} ESCAPE '\\'`,
          ])
        })
      if (beforeSeq !== null) query = query.where('seq', '<', beforeSeq)
      return query.orderBy('seq', 'desc').limit(limit).execute()
    },
    /** The newest one with this content. */
    findContent: (place: Place, sha256: string) =>
      of(place).where('sha256', '=', sha256).orderBy('seq', 'desc').limit(1).executeTakeFirst(),
    /** What was entered by hand; false where there is none. */
    removeByHand: async ({ connectionId, baseUrl }: Place, resourceId: string): Promise<boolean> => {
      const { numDeletedRows } = await db
        .deleteFrom('resources')
        .where('connection_id', '=', connectionId)
        .where('base_url', '=', baseUrl)
        .where('resource_id', '=', resourceId)
        .where('change_id', 'is', null)
        .executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },
    /** Deliveries whose message names it or links to it, newest first. */
    deliveriesOf: ({ connectionId, baseUrl }: Place, names: Names, limit: number) =>
      db
        .selectFrom('deliveries')
        .select(['id', 'title', 'created_at', 'is_test'])
        .where('connection_id', '=', connectionId)
        .where('base_url', '=', baseUrl)
        .where(namesIt(names))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute(),
    /** Drafts that are not held or being sent, likewise. */
    draftsOf: (connectionId: string, names: Names, limit: number) =>
      db
        .selectFrom('drafts')
        .select(['id', 'title', 'updated_at'])
        .where('connection_id', '=', connectionId)
        .where('delivery_id', 'is', null)
        .where(namesIt(names))
        .orderBy('updated_at', 'desc')
        .limit(limit)
        .execute(),
    removeOf: async (connectionId: string): Promise<void> => {
      await db.deleteFrom('resources').where('connection_id', '=', connectionId).execute()
    },
  }
}
