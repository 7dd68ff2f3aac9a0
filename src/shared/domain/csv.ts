export const byteOrderMark = '\uFEFF'
/** What a spreadsheet would take for the start of a formula, full-width forms included. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

/** A table as CSV that Excel opens as it is: UTF-8 with BOM, CRLF, no cell that could run as a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map(csvLine).join('')
}

/** One line of such a table; the first of a file stands after `byteOrderMark`. */
export const csvLine = (row: readonly string[]): string => `${row.map(cell).join(',')}\r\n`

function cell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
