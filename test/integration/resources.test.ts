import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { openChanges, suplinkAt } from '#test/helpers/changes.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { refusalOf } from '#test/helpers/sending.ts'
import { deafPort, startRecorder } from '#test/helpers/servers.ts'
import { readOnly } from '#test/helpers/store.ts'
import { addSuplink } from '#test/helpers/suplink.ts'

const png = Buffer.from('\x89PNG\r\n\x1a\n and a picture', 'latin1')
const video = Buffer.from('\0\0\0\x20ftypisom and a video', 'latin1')
const thumbnail = 'data:image/png;base64,iVBORw0KGgo='

interface Upload {
  name?: string
  content?: Buffer
  thumbnail?: string
  id?: string
}

async function upload(
  { app, client }: Pick<OpenApp, 'app' | 'client'>,
  connectionId: string,
  { name = '现场.png', content = png, id, ...more }: Upload = {},
) {
  const handle = await app.files.receive(Readable.from([content]), 1_000_000)
  const input = { file: { file: { handle }, name, ...more } }
  return client.operations.call({ ...(id && { id }), connectionId, operation: 'resource.upload', input })
}

const listed = async ({ client }: Pick<OpenApp, 'client'>, connectionId: string) =>
  (await client.resources.list({ connectionId })).items

/** A platform that answers every upload with this. */
async function against(answer: string, status = 200) {
  const server = await startRecorder((_request, response) => response.writeHead(status).end(answer))
  const console = await openApp()
  const { id } = await console.client.connections.create(suplinkAt(server.origin))
  return { ...console, id, server }
}

const taken = (content: object) => JSON.stringify({ code: 200, message: 'success', content })

describe('an upload that was accepted', () => {
  test('is recorded with what it holds, by whom, and where it can be had', async () => {
    const console = await openApp()
    const { connection, suplink } = await addSuplink(console)
    const { changeId, references } = await upload(console, connection.id, { thumbnail })
    const [resource, ...others] = await listed(console, connection.id)
    expect(others).toEqual([])
    expect(resource).toEqual({
      resourceId: references[0]?.id,
      kind: 'picture',
      fileName: '现场.png',
      bytes: png.length,
      sha256: createHash('sha256').update(png).digest('hex'),
      downloadUrl: expect.stringMatching(/^\/zhizhi\/.*\.png$/),
      thumbnail,
      operator: '李雷',
      uploadedAt: expect.any(Number),
      changeId,
    })
    const again = await fetch(`${suplink.baseUrl}${resource?.downloadUrl}`)
    expect(Buffer.from(await again.arrayBuffer())).toEqual(png)
  })

  // Would catch: a video offered among the pictures because of its name.
  test('is of the kind that its content says, and listed among those', async () => {
    const console = await openApp()
    const { connection } = await addSuplink(console)
    await upload(console, connection.id, { name: 'a.png', content: video, thumbnail })
    await upload(console, connection.id, { name: 'b.mp4' })
    const namesOf = async (kind?: 'picture' | 'video' | 'voice' | 'file') =>
      (await console.client.resources.list({ connectionId: connection.id, ...(kind && { kind }) })).items.map(
        ({ fileName }) => fileName,
      )
    expect([await namesOf('picture'), await namesOf('video'), await namesOf('voice'), await namesOf()]).toEqual([
      ['b.mp4'],
      ['a.png'],
      [],
      ['b.mp4', 'a.png'],
    ])
    const [, notAPicture] = await listed(console, connection.id)
    expect(notAPicture?.thumbnail).toBeNull()
  })

  test('is listed newest first, page by page, and found by its id', async () => {
    const console = await openApp()
    const { connection } = await addSuplink(console)
    for (const name of ['1', '2', '3']) await upload(console, connection.id, { name })
    const connectionId = connection.id
    const first = await console.client.resources.list({ connectionId, kind: 'picture', limit: 2 })
    const { cursor } = first
    const second = await console.client.resources.list({ connectionId, kind: 'picture', limit: 2, cursor })
    expect([first, second].map(({ items }) => items.map(({ fileName }) => fileName))).toEqual([['3', '2'], ['1']])
    expect(second.cursor).toBeNull()
    const resourceId = second.items[0]?.resourceId ?? ''
    expect(await console.client.resources.find({ connectionId, resourceId })).toEqual({ resource: second.items[0] })
    expect(await console.client.resources.find({ connectionId, resourceId: '999' })).toEqual({ resource: null })
  })

  // Would catch: a second row because the operator asked once more what became of it.
  test('stands there once, however often its change is asked for', async () => {
    const console = await openApp()
    const { connection } = await addSuplink(console)
    const id = crypto.randomUUID()
    await upload(console, connection.id, { id })
    expect(await upload(console, connection.id, { id })).toMatchObject({ outcome: 'accepted' })
    expect(await listed(console, connection.id)).toHaveLength(1)
  })

  test('whose id the platform gives out again means the newer file', async () => {
    const console = await against(taken({ resourceId: 7, downloadUrl: '/r/7' }))
    await upload(console, console.id, { name: 'a.png' })
    await upload(console, console.id, { name: 'b.png' })
    expect(await listed(console, console.id)).toMatchObject([{ resourceId: '7', fileName: 'b.png' }])
  })

  // Would catch: somebody's password on every phone, in a card's link.
  test.each([
    'http://user:secret@10.0.0.1/r/7',
    '//user:secret@10.0.0.1/r/7',
    '/r/7?key=practice-secret-key-not-a-secret',
  ])('with the link %s keeps none', async (downloadUrl) => {
    const console = await against(taken({ resourceId: 7, downloadUrl }))
    await upload(console, console.id)
    expect(await listed(console, console.id)).toMatchObject([{ resourceId: '7', downloadUrl: null }])
  })

  test('is there after a restart', async () => {
    const server = await startRecorder((_request, response) => response.end(taken({ resourceId: 7 })))
    const folder = temporaryFolder()
    const console = await openApp({ folder })
    const { id } = await console.client.connections.create(suplinkAt(server.origin))
    await upload(console, id)
    await console.app.close()
    const again = await openApp({ folder })
    expect(await listed(again, id)).toMatchObject([{ resourceId: '7', downloadUrl: null, kind: 'picture' }])
  })
})

// Would catch: a resource that is offered and does not exist, or of which nobody knows the id.
test.each<[string, string, number]>([
  ['refused', '{"code":400,"message":"no","content":null}', 200],
  ['unknown', '{"code":200,"message":"success","content":{}}', 200],
  ['unknown', 'gone', 502],
])('an upload that is %s leaves none', async (outcome, answer, status) => {
  const console = await against(answer, status)
  expect(await upload(console, console.id)).toMatchObject({ outcome })
  expect(await listed(console, console.id)).toEqual([])
})

test('an upload that reached nobody leaves none', async () => {
  const console = await openApp()
  const { id } = await console.client.connections.create(suplinkAt(`http://127.0.0.1:${deafPort}`))
  expect(await upload(console, id)).toMatchObject({ outcome: 'not-sent' })
  expect(await listed(console, id)).toEqual([])
})

// Would catch: an upload that is recorded as accepted and offered nowhere, because the power went between two writes.
test('the row and the outcome are written together, or neither is', async () => {
  const server = await startRecorder((_request, response) => response.end(taken({ resourceId: 7 })))
  const keep = () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }))
  const it = await openChanges(server.origin, (store) => ({
    ...store,
    transaction: (work) => store.transaction((inside) => work({ ...inside, resources: { ...inside.resources, keep } })),
  }))
  expect(await it.upload('a.png', png)).toMatchObject({ outcome: 'accepted', references: [{ id: '7' }] })
  expect(readOnly(it.database, (db) => db.prepare('SELECT state FROM changes').pluck().all())).toEqual(['in-flight'])
})

describe('two services', () => {
  // Would catch: the id of one platform sent to another, where it is another file.
  test('of two connections are told apart', async () => {
    const console = await openApp()
    const { connection } = await addSuplink(console)
    const other = await console.client.connections.create({ ...suplinkAt('http://127.0.0.1:9'), name: '二厂' })
    await upload(console, connection.id)
    expect(await listed(console, connection.id)).toHaveLength(1)
    expect(await listed(console, other.id)).toEqual([])
    const [{ resourceId = '' } = {}] = await listed(console, connection.id)
    expect(await console.client.resources.find({ connectionId: other.id, resourceId })).toEqual({ resource: null })
  })

  test('one after the other at one connection are, too', async () => {
    const console = await openApp()
    const { connection, suplink } = await addSuplink(console)
    await upload(console, connection.id)
    const secretKey = suplink.credentials['secretKey'] ?? ''
    const move = (baseUrl: string) =>
      console.client.connections.update({ id: connection.id, baseUrl, credentials: { secretKey } })
    await move('http://127.0.0.1:9')
    expect(await listed(console, connection.id)).toEqual([])
    await move(suplink.baseUrl)
    expect(await listed(console, connection.id)).toHaveLength(1)
  })

  test('a connection that is deleted takes its resources along', async () => {
    const console = await openApp()
    const { connection } = await addSuplink(console)
    await upload(console, connection.id)
    await console.client.connections.remove({ id: connection.id })
    expect(await refusalOf(listed(console, connection.id))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

// Would catch: an address outside, or a script, where a small picture is expected.
test.each(['https://example.com/a.png', 'data:image/svg+xml;base64,AAAA', 'javascript:alert(1)'])(
  'the thumbnail %s is refused before anything leaves',
  async (bad) => {
    const console = await openApp()
    const { connection, suplink } = await addSuplink(console)
    await expect(upload(console, connection.id, { thumbnail: bad })).rejects.toThrow()
    expect(suplink.ledger()).toEqual([])
  },
)
