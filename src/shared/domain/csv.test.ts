import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv as read } from '#test/helpers/read-csv.ts'
import { csv } from './csv.ts'

const formulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']

test('it is UTF-8 with a byte order mark and CRLF', () => {
  expect(
    csv([
      ['时间', 'a,b'],
      ['"x"', "o'k"],
    ]),
  ).toBe('\uFEFF时间,"a,b"\r\n"""x""","o\'k"\r\n')
  expect(csv([])).toBe('\uFEFF')
})

// Would catch: a customer's name that runs as a formula on the spreadsheet of whoever opens the export.
test.each(formulaStarts)('a cell that begins with %j is text', (start) => {
  const [[cell] = []] = read(csv([[`${start}HYPERLINK("http://evil.example","x")`]]).slice(1))
  expect(cell).toBe(`'${start}HYPERLINK("http://evil.example","x")`)
})

describe('any table', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '＝', '\t', ';', 'a', '好', '\u0000') }),
    fc.tuple(fc.constantFrom(...formulaStarts), fc.string()).map(([start, rest]) => start + rest),
  )
  const table = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { maxLength: 8 })

  test('reads back cell by cell, formulas apart', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const wanted = rows.map((row) =>
          row.map((cell) => (formulaStarts.some((start) => cell.startsWith(start)) ? `'${cell}` : cell)),
        )
        expect(read(csv(rows).slice(1))).toEqual(wanted)
      }),
      { numRuns: 2_000 },
    )
  })

  test('has no cell that begins as a formula does', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const cells = read(csv(rows).slice(1)).flat()
        expect(cells.filter((cell) => formulaStarts.some((start) => cell.startsWith(start)))).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })
})
