import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formulaStarts, formulasIn, readByPython, readCsv } from '#test/helpers/read-csv.ts'
import { csv } from './csv.ts'

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
  const [[cell] = []] = readCsv(csv([[`${start}HYPERLINK("http://evil.example","x")`]]))
  expect(cell).toBe(`'${start}HYPERLINK("http://evil.example","x")`)
})

describe('any table', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '＝', '\t', ';', 'a', '好', '\u0000') }),
    fc.tuple(fc.constantFrom(...formulaStarts), fc.string()).map(([start, rest]) => start + rest),
  )
  const table = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { maxLength: 8 })

  const marked = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((cell) => (formulaStarts.some((start) => cell.startsWith(start)) ? `'${cell}` : cell)))

  test('reads back cell by cell, formulas apart', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(readCsv(csv(rows))).toEqual(marked(rows))
      }),
      { numRuns: 2_000 },
    )
  })

  test('has no cell that begins as a formula does', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(formulasIn(readCsv(csv(rows)))).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  // Would catch: a reader of our own that makes the same mistake as the writer. Skipped where there is no Python.
  test('reads back by Python’s csv too', ({ skip }) => {
    const rows = fc
      .sample(table, 3_000)
      .flat()
      .filter((row) => row.length > 1)
    const read = readByPython(csv(rows))
    if (!read) return skip('no python3 here')
    expect(read).toEqual(marked(rows))
  })

  // Control: a writer that forgets one of the signs is caught by the same check, in both readers.
  test.each(formulaStarts)('of a writer that forgets %j is caught', (start) => {
    const forgetful = (rows: string[][]) => csv(rows).replaceAll(`'${start}`, start)
    const written = forgetful([['a', `${start}1+1`]])
    expect(formulasIn(readCsv(written))).toEqual([`${start}1+1`])
    const read = readByPython(written)
    if (read) expect(formulasIn(read)).toEqual([`${start}1+1`])
  })
})
