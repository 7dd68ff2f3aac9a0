/** One page and where the next one starts. `rows` holds one row more than the page when there is a next one. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => number,
  toItem: (row: Row) => Item,
) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(toItem),
    cursor: rows.length > limit && last !== undefined ? String(cursorOf(last)) : null,
  }
}

/** The row that a cursor names, or null for the first page; a cursor that is none reads as the first page. */
export function readCursor(cursor: string | null | undefined): number | null {
  return cursor && /^\d{1,15}$/.test(cursor) ? Number(cursor) : null
}
