import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { refusalOf } from '#test/helpers/sending.ts'

const upload = ({ app }: OpenApp, content: Buffer | string) =>
  app.files.receive(Readable.from([Buffer.from(content)]), 1_000_000)
const read = async (console: OpenApp, content: Buffer | string) =>
  console.client.audiences.readFile({ kind: 'alias', file: { handle: await upload(console, content) } })

// Would catch: a list from Chinese Excel of which half the names are question marks.
test.each([
  ['UTF-8', Buffer.from('u10001\r\n新用户\r\n')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFu10001\n新用户')],
  ['GB18030', Buffer.concat([Buffer.from('u10001\n'), Buffer.from([0xd0, 0xc2, 0xd3, 0xc3, 0xbb, 0xa7])])],
])('a list in %s is read', async (_encoding, content) => {
  expect(await read(await openApp(), content)).toEqual({ text: 'u10001\n新用户', count: 2 })
})

test('what is no text is refused', async () => {
  const console = await openApp()
  for (const content of [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), Buffer.from('a\0b'), Buffer.from([0xff, 0xff])]) {
    expect((await refusalOf(read(console, content))).code).toBe('FILE_UNREADABLE')
  }
})

// Would catch: an uploaded list of customers that lies in the folder for ever.
test('a handle is used up by one call, and gone after ten minutes', async () => {
  const console = await openApp()
  const handle = await upload(console, 'u10001')
  const call = () => refusalOf(console.client.audiences.readFile({ kind: 'alias', file: { handle } }))
  expect((await call()).code).toBe('none')
  expect((await call()).code).toBe('NOT_FOUND')
  const late = await upload(console, 'u10001')
  console.clock.advance(10 * 60_000)
  expect((await refusalOf(console.client.audiences.readFile({ kind: 'alias', file: { handle: late } }))).code).toBe(
    'NOT_FOUND',
  )
})

// Would catch: a web page's call that reads any file of this machine by its path.
test('a path is read only where the host knows paths', async () => {
  const console = await openApp()
  const path = temporaryFolder().write('list.txt', 'u10001\nu10002')
  const call = ({ client }: OpenApp) => client.audiences.readFile({ kind: 'alias', file: { path } })
  expect((await refusalOf(call(console))).code).toBe('NOT_FOUND')
  const desktop = await openApp({ ports: { filePaths: true } })
  expect(await call(desktop)).toEqual({ text: 'u10001\nu10002', count: 2 })
  for (const own of ['vault.key', 'pushdeck.db', '.']) {
    const inside = desktop.client.audiences.readFile({ kind: 'alias', file: { path: desktop.folder.file(own) } })
    expect((await refusalOf(inside)).code).toBe('FILE_UNREADABLE')
  }
  const missing = desktop.client.audiences.readFile({ kind: 'alias', file: { path: `${path}.missing` } })
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
