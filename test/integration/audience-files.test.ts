import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { ListedKind } from '#shared/domain/audience.ts'
import type { FileInput } from '#shared/domain/file-input.ts'
import type { TableChoice, TableFault } from '#shared/domain/table.ts'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { addPractice, refusalOf, review } from '#test/helpers/sending.ts'
import { xlsx } from '#test/helpers/xlsx.ts'

const upload = ({ app }: OpenApp, content: Buffer | string) =>
  app.files.receive(Readable.from([Buffer.from(content)]), 1_000_000)
const wholeList = { kind: 'alias', column: null, hasHeader: false } as const

/** What a file comes to: the text that it adds to a list, and the last word on it. */
async function readFile({ client }: OpenApp, file: FileInput, choice: TableChoice) {
  let text = ''
  for await (const step of await client.audiences.readFile({ file, choice })) {
    if (step.kind === 'part') text += step.text
    else if (step.kind !== 'progress') return { text, step }
  }
  throw new Error('it ended without a word')
}
const read = async (console: OpenApp, content: Buffer | string, choice: TableChoice = wholeList) =>
  readFile(console, { handle: await upload(console, content) }, choice)
const inspect = async (console: OpenApp, content: Buffer | string, kind: ListedKind = 'alias') =>
  console.client.audiences.inspectFile({ kind, file: { handle: await upload(console, content) } })

// Would catch: a list from Chinese Excel of which half the names are question marks.
test.each([
  ['UTF-8', Buffer.from('u10001\r\n新用户\r\n')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFu10001\n新用户')],
  ['UTF-16 as Excel writes its text', Buffer.from('\uFEFFu10001\r\n新用户\r\n', 'utf16le')],
  ['GB18030', Buffer.concat([Buffer.from('u10001\n'), Buffer.from([0xd0, 0xc2, 0xd3, 0xc3, 0xbb, 0xa7])])],
])('a list in %s is read', async (_encoding, content) => {
  const console = await openApp()
  expect(await inspect(console, content)).toMatchObject({ format: 'text' })
  expect(await read(console, content)).toMatchObject({
    text: 'u10001\n新用户\n',
    step: { kind: 'done', summary: { count: 2, invalid: 0 } },
  })
})

/** 姓名,别名 / 张三,zhang / 李四,li, as Chinese Excel saves it. */
const gb18030 = Buffer.concat([
  Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb1, 0xf0, 0xc3, 0xfb, 0x0d, 0x0a]),
  Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
  Buffer.from(',zhang01\r\n'),
  Buffer.from([0xc0, 0xee, 0xcb, 0xc4]),
  Buffer.from(',li02\r\n'),
])

// Would catch: a column of names sent as aliases, or a heading that becomes a recipient.
test('of a GB18030 CSV with Chinese names the column of aliases is read, without its heading', async () => {
  const console = await openApp()
  const table = await inspect(console, gb18030)
  expect(table).toMatchObject({ format: 'csv', hasHeader: true, guess: 1, columns: 2 })
  expect(table.rows).toEqual([
    ['姓名', '别名'],
    ['张三', 'zhang01'],
    ['李四', 'li02'],
  ])
  const aliases = { kind: 'alias', column: 1, hasHeader: true } as const
  expect((await read(console, gb18030, aliases)).text).toBe('zhang01\nli02\n')
  expect((await read(console, gb18030, { ...aliases, column: 0 })).text).toBe('张三\n李四\n')
})

// Would catch: a pasted or imported list of which somebody is lost, or gets the message twice.
test('1,203 ids with blanks, repeats, Chinese separators and full-width digits are 1,203 in 3 requests', async () => {
  const console = await openApp()
  const ids = Array.from({ length: 1_203 }, (_, index) => `u${10_001 + index}`)
  const wide = (id: string) => id.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  const separators = ['，', '；', '、', '\n\n', '\t', ' ']
  const text = [...ids, ...ids.slice(0, 40)].map(
    (id, index) => (index % 9 === 0 ? wide(id) : id) + separators[index % 6],
  )
  const found = await read(console, `\uFEFF${text.join('')}`)
  expect(found.step).toMatchObject({ summary: { count: 1_203, repeated: 40, invalid: 0, damaged: 0, cleaned: 139 } })
  const { connection } = await addPractice(console)
  const shown = await review(console.client, connection.id, { audience: { kind: 'alias', text: found.text } })
  expect(shown.delivery).toMatchObject({ audience: { size: 1_203 }, requestCount: 3 })
})

describe('ids that Excel has damaged', () => {
  const choice = { kind: 'user_id', column: 0, hasHeader: true } as const
  const right = ['3785561234567891234', '3785561234567895678']

  // Would catch: messages to whoever has the id that is left when Excel has cut its last digits off.
  test.each([
    ['a CSV as Excel shows it', 'uid,n\n3.78556E+18,a\n3785561234567891234,b', 2],
    ['a CSV with rounded ids', 'uid,n\n3785561234567890000,a\n3785561234567000000,b', 2],
    ['a CSV with a decimal point', 'uid,n\n12345,a\n12346.0,b', 3],
    ['an .xlsx with numbers', xlsx([['uid'], [{ raw: '3.7855612345678899E+18' }], [right[0] ?? '']]), 2],
    ['an .xlsx with rounded text', xlsx([['uid'], ['3785561234567890000'], ['3785561234567000000']]), 2],
  ])('in %s stop the import, with the line', async (_where, content, line) => {
    const console = await openApp()
    const { text, step } = await read(console, content, choice)
    expect(text).toBe('')
    expect(step).toMatchObject({
      summary: { count: 0, listed: expect.arrayContaining([expect.objectContaining({ line, reason: 'damaged' })]) },
    })
  })

  // Control: the same files with the ids as they were are read.
  test.each([
    ['a CSV', `uid,n\n${right.map((id) => `${id},a`).join('\n')}`],
    ['an .xlsx', xlsx([['uid'], ...right.map((id) => [id])])],
  ])('unlike the same ids undamaged in %s', async (_where, content) => {
    expect((await read(await openApp(), content, choice)).text).toBe(`${right.join('\n')}\n`)
  })

  test('of a pasted list block the review', async () => {
    const console = await openApp()
    const { connection } = await addPractice(console)
    const audience = { kind: 'alias', text: 'u10001\n3.78556E+18' } as const
    expect((await refusalOf(review(console.client, connection.id, { audience }))).code).toBe('REVIEW_BLOCKED')
  })
})

test('invalid values are counted, and the first hundred listed with their lines', async () => {
  const rows = Array.from({ length: 150 }, (_, index) => `${index % 2 === 0 ? 'x' : ''}${index},n`)
  const { text, step } = await read(await openApp(), `uid,n\n${rows.join('\n')}`, {
    kind: 'user_id',
    column: 0,
    hasHeader: true,
  })
  expect(text.trim().split('\n')).toHaveLength(75)
  expect(step).toMatchObject({ summary: { count: 75, invalid: 75, damaged: 0 } })
  if (step.kind === 'done') expect(step.summary.listed[1]).toEqual({ line: 4, text: 'x2', reason: 'not-a-number' })
})

test('what is no list is refused with what to do', async () => {
  const console = await openApp()
  const cases: [Buffer | string, TableFault][] = [
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-excel'],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'damaged'],
    ['a\0b', 'not-text'],
    [Buffer.from([0xff, 0xff]), 'not-text'],
    ['', 'empty'],
    [' \n\n', 'empty'],
  ]
  for (const [content, fault] of cases) {
    expect(await refusalOf(inspect(console, content))).toMatchObject({ code: 'TABLE_UNREADABLE', data: { fault } })
  }
})

// Would catch: two people in one cell who become one recipient that nobody is.
test('a cell with several values is no recipient, a tag of several words is', async () => {
  const console = await openApp()
  const content = 'id,tag\n"u1, u2",new users\nu3,vip'
  const { text, step } = await read(console, content, { kind: 'alias', column: 0, hasHeader: true })
  expect([text, step]).toMatchObject([
    'u3\n',
    { summary: { invalid: 1, listed: [{ line: 2, reason: 'several-values' }] } },
  ])
  expect((await read(console, content, { kind: 'tag', column: 1, hasHeader: true })).text).toBe('"new users"\nvip\n')
})

// Would catch: a long import that goes on for nobody, or that nobody can stop.
test('leaving the stream ends the reading, and the file is gone', async () => {
  const console = await openApp()
  const handle = await console.app.files.receive(Readable.from([Buffer.from('u10001,x\n'.repeat(400_000))]), 10_000_000)
  const choice = { kind: 'alias', column: 0, hasHeader: false } as const
  for await (const step of await console.client.audiences.readFile({ file: { handle }, choice })) {
    expect(step).toMatchObject({ kind: 'progress' })
    break
  }
  const again = console.client.audiences.inspectFile({ kind: 'alias', file: { handle } })
  expect((await refusalOf(again)).code).toBe('NOT_FOUND')
})

// Would catch: an uploaded list of customers that lies in the folder for ever.
test('a file can be looked at, is used up by reading, and gone after ten minutes', async () => {
  const console = await openApp()
  const handle = await upload(console, 'u10001')
  const look = (of: string) => refusalOf(console.client.audiences.inspectFile({ kind: 'alias', file: { handle: of } }))
  expect((await look(handle)).code).toBe('none')
  expect((await readFile(console, { handle }, wholeList)).text).toBe('u10001\n')
  expect((await look(handle)).code).toBe('NOT_FOUND')
  const late = await upload(console, 'u10001')
  console.clock.advance(10 * 60_000)
  expect((await look(late)).code).toBe('NOT_FOUND')
})

// Would catch: a web page's call that reads any file of this machine by its path.
test('a path is read only where the host knows paths', async () => {
  const console = await openApp()
  const path = temporaryFolder().write('list.txt', 'u10001\nu10002')
  expect((await refusalOf(readFile(console, { path }, wholeList))).code).toBe('NOT_FOUND')
  const desktop = await openApp({ ports: { filePaths: true } })
  expect((await readFile(desktop, { path }, wholeList)).text).toBe('u10001\nu10002\n')
  for (const own of ['vault.key', 'pushdeck.db', '.']) {
    const inside = readFile(desktop, { path: desktop.folder.file(own) }, wholeList)
    expect((await refusalOf(inside)).code).toBe('FILE_UNREADABLE')
  }
  const missing = readFile(desktop, { path: `${path}.missing` }, wholeList)
  expect((await refusalOf(missing)).code).toBe('FILE_UNREADABLE')
})

// Would catch: lists of customers that a crash has left in the folder for ever.
test('what an earlier run has left behind is removed at the start', async () => {
  const folder = temporaryFolder()
  mkdirSync(folder.file('incoming'))
  writeFileSync(folder.file('incoming/left'), 'u10001')
  await openApp({ folder })
  expect(existsSync(folder.file('incoming/left'))).toBe(false)
})
