import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { cellsOf, csvRows, type Separator, separatorOf } from './csv-rows.ts'

const separators = [',', ';', '\t'] as const
const quoted = (cell: string, separator: string) =>
  /["\n\r]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell
const folder = temporaryFolder
const rowsOf = (path: string, separator: Separator) => [...csvRows(path, separator)].flatMap(({ rows }) => rows)

describe('a CSV file', () => {
  const cell = fc.stringMatching(/^[a-z0-9",;\t\n 张]{0,8}$/)
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))

  // Would catch: a recipient cut in two at a comma in quotes, or taken from the column beside it.
  test('is read as it was written, whatever stands in its cells', () => {
    const place = folder()
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...separators),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, separator, end) => {
          const text = rows.map((cells) => cells.map((one) => quoted(one, separator)).join(separator)).join(end)
          const read = rowsOf(place.write('list.csv', text), separator).map(({ cells }) => cells)
          expect(read).toEqual(rows.filter((cells) => cells.length > 1 || cells[0] !== ''))
        },
      ),
    )
  })

  test('says on which line each row begins', () => {
    const path = folder().write('list.csv', 'a,b\r\n"x\r\ny",1\r\n\r\nc,2')
    expect(rowsOf(path, ',')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\ny', '1'] },
      { line: 5, cells: ['c', '2'] },
    ])
  })

  // Would catch: one lone quote in a name that swallows all recipients behind it.
  test('with a quote that never ends loses no row', () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `u${index},x`)
    const path = folder().write('list.csv', ['u,"x', ...names].join('\n'))
    expect(rowsOf(path, ',').map(({ cells }) => cells[0])).toEqual(['u', ...names.map((name) => name.slice(0, -2))])
  })
})

test('a value in quotes ends at its last quote', () => {
  expect(cellsOf('"a ""b"" c","",d"e', ',')).toEqual(['a "b" c', '', 'd"e'])
})

test.each([
  [',', ['id,name', '1,张三', '2,"李, 四"']],
  [';', ['id;name', '1;a,b', '2;c']],
  ['\t', ['id\tname', '1\ta', '2\tb,c']],
  // lists without columns
  [null, ['u1,u2', 'u3,u4,u5', 'u6']],
  [null, ['u1', 'u2']],
  [null, ['u1,u2,u3']],
])('the separator %j is seen', (separator, lines) => {
  expect(separatorOf(lines)).toBe(separator)
})
