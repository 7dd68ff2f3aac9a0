import { expect, test } from 'vitest'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { xlsx, zipped } from '#test/helpers/xlsx.ts'
import { inspectTable, readTable } from './read-table.ts'
import { xlsxRows } from './xlsx-rows.ts'

const written = (content: Buffer) => temporaryFolder().write('list.xlsx', content)
const rowsOf = async (content: Buffer) => {
  const rows = []
  for await (const batch of xlsxRows(written(content))) rows.push(...batch.rows)
  return rows
}
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { fault?: string }) => error.fault,
  )

// Would catch: the wrong sheet, a cell one column aside, or the pinyin of a name read into it.
test('the first sheet that can be seen is read, cell by cell', async () => {
  const rows = await rowsOf(
    xlsx([
      ['姓名', '用户ID'],
      ['张三 & 李四', 10_001],
      [null, '0012'],
      [null, null, 'x_x000A_y'],
    ]),
  )
  expect(rows).toEqual([
    { line: 1, cells: ['姓名', '用户ID'] },
    { line: 2, cells: ['张三 & 李四', '10001'] },
    { line: 3, cells: ['', '0012'] },
    { line: 4, cells: ['', '', 'x\ny'] },
  ])
})

// Would catch: an id that Excel has kept as a number and rounded, sent to somebody else.
test.each(['3.78556123456789E+18', '3785561234567890000', '1234567890123456', '1E15'])(
  'a numeric cell %s is damaged, and nothing of its list is taken',
  async (raw) => {
    const path = written(xlsx([['uid'], ['3785561234567891234'], [{ raw }]]))
    const choice = { kind: 'user_id', column: 0, hasHeader: true } as const
    const { parts, summary } = await readTable(path, choice, () => {})
    expect(parts).toEqual([])
    expect(summary).toMatchObject({ count: 0, damaged: 1, listed: [{ line: 3, reason: 'damaged' }] })
  },
)

// Control: the same numbers as text, or with fewer digits, are taken.
test('numbers of up to 15 digits and text of any are taken', async () => {
  const path = written(xlsx([[{ raw: '123456789012345' }], [{ raw: '1.5E3' }], [12.0], ['3785561234567891234']]))
  const { parts, summary } = await readTable(path, { kind: 'user_id', column: 0, hasHeader: false }, () => {})
  expect(parts.join('')).toBe('123456789012345\n1500\n12\n3785561234567891234\n')
  expect(summary).toMatchObject({ count: 4, damaged: 0, invalid: 0 })
})

test('the column of recipients is guessed from its name or from what stands in it', async () => {
  const named = xlsx([
    ['序号', '姓名', '别名', '电话'],
    ['1', '张三', 'zhang.san', '13800000001'],
    ['2', '李四', 'li.si', '13800000002'],
  ])
  expect(await inspectTable(written(named), 'alias')).toMatchObject({ hasHeader: true, guess: 2, columns: 4 })
  const bare = xlsx([
    ['张三', '10001'],
    ['李四', '10002'],
  ])
  expect(await inspectTable(written(bare), 'user_id')).toMatchObject({ hasHeader: false, guess: 1 })
})

// Would catch: a file of some kilobytes that fills the memory of the console.
test('a bomb is refused before it is unpacked, and one that lies about its size while it is', async () => {
  const zeros = Buffer.alloc(40 * 1024 * 1024, 0x20)
  const sheet = (content: Buffer, size?: number) =>
    zipped([
      {
        name: 'xl/workbook.xml',
        content: '<workbook><sheets><sheet name="a" id="r"/></sheets></workbook>'.replace(' id=', ' xmlns:r="r" r:id='),
      },
      { name: 'xl/_rels/workbook.xml.rels', content: '<R><Relationship Id="r" Target="sheet.xml"/></R>' },
      { name: 'xl/sheet.xml', content, ...(size === undefined ? {} : { size }) },
    ])
  expect(await faultOf(rowsOf(sheet(zeros)))).toBe('too-large')
  expect(await faultOf(rowsOf(sheet(zeros, 1_000)))).toBe('damaged')
  // control: a modest sheet laid out in the same way is read
  expect(await faultOf(rowsOf(sheet(Buffer.from('<s><row><c><v>1</v></c></row></s>'))))).toBe('none')
})

test('a declared entity is never expanded', async () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
  expect(await faultOf(rowsOf(zipped([{ name: 'xl/workbook.xml', content: doctype }])))).toBe('damaged')
})

test('what is no whole workbook is refused', async () => {
  const whole = xlsx([['a']])
  expect(await faultOf(rowsOf(whole.subarray(0, whole.length - 30)))).toBe('damaged')
  expect(await faultOf(rowsOf(zipped([{ name: 'word/document.xml', content: '<w/>' }])))).toBe('damaged')
})
