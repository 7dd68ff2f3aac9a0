import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import type { Db } from '../database.ts'
import type { Schema } from '../schema.ts'

/** Tables that hold nothing but text and numbers. */
type Table = 'requests' | 'attempts'
type Column<T extends Table> = keyof Schema[T] & string

/**
 * Writes of many rows in one statement each. The rows are one bound value, so that the text of a statement doesn't depend
 * on their number and is prepared once. All rows of a call name the same columns.
 */
export async function insertRows<T extends Table>(
  db: Db,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> {
  const columns = columnsOf(rows)
  await sql`
    INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    SELECT ${sql.join(columns.map((_, index) => cell(index)))} FROM ${given(columns, rows)}`.execute(db)
}

/** Changes the rows that `keys` name where they are as `where` says; returns the first key of those that changed. */
export async function updateRows<T extends Table>(
  db: Db,
  table: T,
  keys: readonly Column<T>[],
  rows: readonly Updateable<Schema[T]>[],
  where: RawBuilder<unknown> = sql`true`,
): Promise<Set<unknown>> {
  const columns = columnsOf(rows)
  const set = columns.flatMap((column, index) =>
    keys.some((key) => key === column) ? [] : [sql`${sql.ref(column)} = ${cell(index)}`],
  )
  const named = keys.map((key) => sql`${sql.ref(`${table}.${key}`)} = ${cell(columns.indexOf(key))}`)
  const { rows: changed } = await sql<{ key: unknown }>`
    UPDATE ${sql.table(table)} SET ${sql.join(set)} FROM ${given(columns, rows)}
    WHERE ${sql.join(named, sql` AND `)} AND ${where}
    RETURNING ${sql.ref(`${table}.${keys[0]}`)} AS key`.execute(db)
  return new Set(changed.map((row) => row.key))
}

const columnsOf = (rows: readonly object[]): string[] => Object.keys(rows[0] ?? {})

const cell = (index: number): RawBuilder<unknown> => sql`given.value ->> ${sql.lit(index)}`

const given = (columns: readonly string[], rows: readonly object[]): RawBuilder<unknown> => {
  const values = rows.map((row) => columns.map((column) => wellFormed(row[column as keyof typeof row])))
  return sql`json_each(${JSON.stringify(values)}) AS given`
}

/** Half a surrogate pair, as a cut text may end in, has no form in a database. */
const wellFormed = (value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value)
