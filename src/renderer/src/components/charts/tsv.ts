/** What a spreadsheet would take for the start of a formula, full-width forms included. */
const formulaStart = /^[=+\-@＝＋－＠]/

const cellOf = (text: string): string => {
  const flat = text.replaceAll(/[\t\r\n]+/g, ' ')
  return formulaStart.test(flat) && !/^-?\d+$/.test(flat) ? `'${flat}` : flat
}

/** Rows to be pasted into a spreadsheet: no cell can break a row or run as a formula. */
export const tsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cellOf).join('\t')).join('\n')
