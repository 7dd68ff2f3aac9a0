import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { plainFileName } from '#shared/domain/file-name.ts'
import { openApp } from '#test/helpers/app.ts'
import { fileNames } from '#test/helpers/file-names.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { addSuplink } from '#test/helpers/suplink.ts'
import { bodyOf, content, faultOf } from './file-name-bodies.ts'

test('the corpus holds 300 names', () => {
  expect(fileNames()).toHaveLength(300)
})

// Would catch: a header of somebody else's, a second field, or a file of another content, made by a file's name.
test('no name breaks out of its place in the request', async () => {
  for (const name of fileNames()) expect([name, await faultOf(await bodyOf(name))]).toEqual([name, null])
})

// control: the same check finds names that are put between the quotes as they are
test('a request that takes names as they are is found', async () => {
  const faults = await Promise.all(fileNames().map(async (name) => faultOf(await bodyOf(name, 'as-it-is'))))
  expect(new Set(faults)).toEqual(new Set([null, 'lines', 'disposition']))
  expect(faults.filter((fault) => fault !== null).length).toBeGreaterThan(100)
})

// Would catch: a name that reads from the right, hides a part of itself, or goes over several lines.
test('what is kept and shown is one line of characters that are what they look like', () => {
  for (const name of fileNames()) {
    const plain = plainFileName(name)
    expect(plain).toMatch(/^[^\\/\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff]{1,200}$/u)
    expect(plain).not.toMatch(/^\.*$/)
    expect(plainFileName(plain)).toBe(plain)
  }
  expect(plainFileName('现场 照片(1).png')).toBe('现场 照片(1).png')
  expect(plainFileName('photo\u202egpj.exe')).toBe('photo_gpj.exe')
  expect(plainFileName(`${'图'.repeat(251)}.png`)).toMatch(/^图{196}\.png$/)
})

// Would catch: a file that is written where its name says.
test('nothing is written under any of the names', async () => {
  const outer = temporaryFolder()
  const path = dirname(outer.write('data/.keep', ''))
  const folder = { ...outer, path, file: (name: string) => join(path, name) }
  const console = await openApp({ folder })
  const { connection } = await addSuplink(console)
  const around = () => [readdirSync(path).toSorted(), readdirSync(outer.path)]
  const before = around()
  const some = fileNames().filter((_, index) => index % 8 === 0)
  for (const name of some) {
    const handle = await console.app.files.receive(Readable.from([content]), 1_000)
    const input = { file: { file: { handle }, name } }
    const call = { connectionId: connection.id, operation: 'resource.upload', input }
    expect([name, await console.client.operations.call(call)]).toMatchObject([name, { outcome: 'accepted' }])
  }
  expect(around()).toEqual([[...(before[0] ?? []), 'incoming'].toSorted(), ['data']])
  expect(readdirSync(console.folder.file('incoming'))).toEqual([])
  const { items } = await console.client.resources.list({ connectionId: connection.id, limit: 200 })
  expect(items.map(({ fileName }) => fileName)).toEqual(some.map(plainFileName).toReversed())
})
