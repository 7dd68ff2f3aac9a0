import { sql } from 'kysely'
import { type Content, searchedTexts } from '#shared/domain/content.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { Db } from '../database.ts'
import { document, facet } from '../grams.ts'
import type { DeliveryRow } from './deliveries.ts'

/** What of a delivery stands in the index of texts. */
export type Described = Pick<DeliveryRow, (typeof describedColumns)[number]>

export const describedColumns = [
  'seq',
  'id',
  'title',
  'content',
  'provider',
  'connection_id',
  'stage',
  'operator',
  'content_kind',
  'texts_indexed',
] as const satisfies readonly (keyof DeliveryRow)[]

const open = sql.lit(0 as const)
const reviewed = sql.lit('reviewed' as const)

/** Under what a delivery is filed beside its words; none of it changes, but the operator until it is confirmed. */
export const facetsOf = {
  provider: (value: string) => facet('p', value),
  connectionId: (value: string) => facet('c', value),
  stage: (value: string) => facet('s', value),
  operator: (value: string) => facet('o', value),
  kind: (value: string) => facet('k', value),
} as const

export const facetsFor = (row: Pick<Described, FacetColumn>): string[] => [
  facetsOf.provider(row.provider),
  facetsOf.connectionId(row.connection_id),
  facetsOf.stage(row.stage),
  facetsOf.operator(row.operator),
  ...(row.content_kind === null ? [] : [facetsOf.kind(row.content_kind)]),
]

type FacetColumn = 'provider' | 'connection_id' | 'stage' | 'operator' | 'content_kind'

/** What a delivery says: its title, and its message while that is kept. */
export function textsOf({ title, content }: Pick<DeliveryRow, 'title' | 'content'>): string[] {
  try {
    return [title, ...searchedTexts(JSON.parse(content) as Content)]
  } catch {
    return [title]
  }
}

/** The ids in requests' `provider_ids`. */
export const idsIn = (providerIds: string): string[] => (JSON.parse(providerIds) as Reference[]).map(({ id }) => id)

/** The rows of the index that are a delivery's. */
export const textsRow = (seq: number): number => 2 * seq
export const idsRow = (seq: number): number => 2 * seq + 1

/**
 * Writes the index of what deliveries say and which ids they were given. A delivery that isn't in it is looked through, so
 * its mark and its row are written in one transaction of the caller.
 */
export const gramsRepository = (db: Db) => {
  const add = (rows: readonly (readonly [number, string])[]) =>
    sql`INSERT INTO delivery_grams (rowid, grams) SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(rows)})`.execute(
      db,
    )
  const idsOf = async (deliveryId: string): Promise<string[]> => {
    const rows = await db
      .selectFrom('requests')
      .select('provider_ids')
      .where('delivery_id', '=', deliveryId)
      .where('provider_ids', '<>', '[]')
      .execute()
    return [...new Set(rows.flatMap((row) => idsIn(row.provider_ids)))]
  }
  const mark = (column: 'texts_indexed' | 'ids_indexed', rows: readonly { seq: number }[]) =>
    sql`UPDATE deliveries SET ${sql.ref(column)} = 1 WHERE seq IN (SELECT value FROM json_each(${JSON.stringify(rows.map(({ seq }) => seq))}))`.execute(
      db,
    )

  return {
    writeTexts: async (deliveries: readonly Described[]): Promise<void> => {
      if (deliveries.length === 0) return
      await add(deliveries.map((row) => [textsRow(row.seq), document(textsOf(row), facetsFor(row))]))
      await mark('texts_indexed', deliveries)
    },
    /** Takes out what was written of a delivery, as it still stands there; call it before that changes. */
    forgetTexts: async (delivery: Described): Promise<void> => {
      if (delivery.texts_indexed === 0) return
      const written = document(textsOf(delivery), facetsFor(delivery))
      await sql`INSERT INTO delivery_grams (delivery_grams, rowid, grams) VALUES ('delete', ${textsRow(delivery.seq)}, ${written})`.execute(
        db,
      )
    },
    /** Adds to what was written before, where more ids have become known. */
    writeIds: async (deliveries: readonly Described[]): Promise<void> => {
      if (deliveries.length === 0) return
      const rows: [number, string][] = []
      for (const row of deliveries) {
        const ids = await idsOf(row.id)
        if (ids.length > 0) rows.push([idsRow(row.seq), document(ids, facetsFor(row))])
      }
      await add(rows)
      await mark('ids_indexed', deliveries)
    },
    /** The newest deliveries whose texts are to be indexed. */
    openTexts: (limit: number): Promise<Described[]> =>
      db
        .selectFrom('deliveries')
        .select(describedColumns)
        .where('texts_indexed', '=', open)
        .where('state', '<>', reviewed)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute(),
    /** The newest deliveries that have ended and whose ids are to be indexed. */
    openIds: (limit: number): Promise<Described[]> =>
      db
        .selectFrom('deliveries')
        .select(describedColumns)
        .where('ids_indexed', '=', open)
        .where('state', '<>', reviewed)
        .where(sql<boolean>`+state = 'settled'`)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute(),
  }
}
