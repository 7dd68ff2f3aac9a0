import { csv } from '#shared/domain/csv.ts'
import { formulaStarts, formulasIn, readCsv } from '#test/helpers/read-csv.ts'
import type { Dice } from './dice.ts'

const pieces = [
  ...formulaStarts,
  '"',
  '""',
  ',',
  ';',
  "'",
  '\r\n',
  ' ',
  '\u00a0',
  '|',
  'a',
  '好',
  '\u0000',
  '=1+1',
  '@SUM(A1)',
  'cmd|x!A0',
]

const madeCell = (dice: Dice): string => Array.from({ length: dice(5) }, () => pieces[dice(pieces.length)]).join('')

/** A writer that quotes as it must and thinks of no spreadsheet. */
export const unguarded: typeof csv = (rows) =>
  `\uFEFF${rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')}`

/** Writes so many made-up cells, one row after another. Returns those that come back live, or do not come back. */
export function liveCells(count: number, dice: Dice, write: typeof csv = csv): string[] {
  const width = 10
  const found: string[] = []
  for (let made = 0; made < count; made += width) {
    const row = Array.from({ length: width }, () => madeCell(dice))
    const [read = [], ...others] = readCsv(write([row]).slice(1))
    row.forEach((cell, at) => {
      const back = read[at] ?? ''
      const isLive = formulasIn([[back]]).length > 0
      if (isLive || read.length + others.length !== width || !back.endsWith(cell))
        found.push(`cell ${JSON.stringify(cell)}`)
    })
  }
  return found
}
