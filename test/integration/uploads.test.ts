import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import { suplinkAt } from '#test/helpers/changes.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { patience } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

const megabyte = 1024 * 1024
const taken = (resourceId: number) => JSON.stringify({ code: 200, message: 'success', content: { resourceId } })
const refused = '{"code":400,"message":"no","content":null}'

async function bench(baseUrl: string, folder = temporaryFolder()) {
  const console = await openApp({ folder, ports: { filePaths: true } })
  const { id: connectionId } = await console.client.connections.create(suplinkAt(baseUrl))
  return {
    ...console,
    connectionId,
    upload: async (name: string, content: Buffer | string | { path: string }, id: string = randomUUID()) => {
      const isPath = typeof content === 'object' && 'path' in content
      const file = isPath
        ? content
        : { handle: await console.app.files.receive(Readable.from([Buffer.from(content)]), 100 * megabyte) }
      const input = { file: { file, name } }
      return console.client.operations.call({ id, connectionId, operation: 'resource.upload', input })
    },
  }
}

/** A platform that looks at an upload while it arrives, and never answers. */
async function startReader(onRequest: (request: IncomingMessage) => void): Promise<string> {
  const server = createServer((request) => {
    request.on('error', () => {})
    onRequest(request)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('several uploads at once', () => {
  // Would catch: the end of one written down as another's, or one that takes the others along.
  test('end each in its own way, and the one that failed can be made once more', async () => {
    let isRefusing = true
    const server = await startRecorder((_request, response, { body }) => {
      const [, name] = /filename="([^"]*)"/.exec(body.toString()) ?? []
      if (name === 'silent.txt') return
      if (name === 'refused.txt' && isRefusing) response.end(refused)
      else response.end(taken(name === 'good.txt' ? 7 : 8))
    })
    const { client, connectionId, upload } = await bench(server.origin)
    const silent = randomUUID()
    const three = Promise.all([upload('good.txt', 'a'), upload('silent.txt', 'b', silent), upload('refused.txt', 'c')])
    await vi.waitFor(() => expect(server.received).toHaveLength(3), patience)
    await client.operations.cancel({ id: silent })
    const [good, given, no] = await three
    expect(good).toMatchObject({ outcome: 'accepted', references: [{ id: '7' }] })
    expect(given).toMatchObject({ outcome: 'unknown', cause: { code: 'given-up' } })
    expect(given?.cause.next.zh).toContain('资源')
    expect(no).toMatchObject({ outcome: 'refused' })
    isRefusing = false
    expect(await upload('refused.txt', 'c')).toMatchObject({ outcome: 'accepted', references: [{ id: '8' }] })
    const { items } = await client.resources.list({ connectionId })
    expect(items.map(({ fileName }) => fileName)).toEqual(['refused.txt', 'good.txt'])
    expect(server.received).toHaveLength(4)
  })
})

describe('a large file', () => {
  const content = Buffer.alloc(20 * megabyte, 'pushdeck ')

  // Would catch: a length that is not told, a part that is missing or comes twice, a boundary that was not signed.
  test('arrives as it was, with its length told beforehand', async () => {
    const server = await startRecorder((_request, response) => response.end(taken(7)))
    const { upload, client } = await bench(server.origin)
    expect(await upload('a.bin', content)).toMatchObject({ outcome: 'accepted' })
    const [one] = server.received
    if (!one) throw new Error('nothing arrived')
    const { headers, body } = one
    expect([headers['content-length'], headers['transfer-encoding']]).toEqual([String(body.length), undefined])
    const [, boundary = ''] = /boundary=(.+)$/.exec(String(headers['content-type'])) ?? []
    const start = body.indexOf('\r\n\r\n') + 4
    const sent = body.subarray(start, body.length - Buffer.byteLength(`\r\n--${boundary}--\r\n`))
    expect(createHash('sha256').update(sent).digest('hex')).toBe(createHash('sha256').update(content).digest('hex'))
    expect(body.subarray(-boundary.length - 8).toString()).toBe(`\r\n--${boundary}--\r\n`)
    expect(await client.operations.progress()).toEqual([])
  })

  // Would catch: progress that is of what was read ahead, or of no use because it comes at the end.
  test('tells how far it has left, and ends where the platform reads no more', async () => {
    const baseUrl = await startReader((request) => void request.once('readable', () => request.read()))
    const { upload, client, close, connectionId, folder } = await bench(baseUrl)
    const answer = upload('a.bin', content)
    const sent = async () => (await client.operations.progress())[0]?.sent ?? 0
    await vi.waitFor(async () => expect(await sent()).toBeGreaterThan(0), patience)
    expect(await client.operations.progress()).toMatchObject([{ connectionId, bytes: content.length }])
    expect(await sent()).toBeLessThan(content.length)
    await close()
    expect(await answer).toMatchObject({ outcome: 'unknown', cause: { code: 'interrupted' } })
    const { client: next } = await openApp({ folder })
    const { items } = await next.operations.changes({ connectionId })
    expect(items).toMatchObject([{ outcome: 'unknown', cause: { code: 'interrupted' } }])
    expect((await next.resources.list({ connectionId })).items).toEqual([])
  })

  // Would catch: a picture uploaded that is not the one whose name and size were reviewed and recorded.
  test.each([
    [true, 'never complete'],
    [false, 'complete'],
  ])('of which it is %j that it changes on its way is %s at the platform', async (changes) => {
    const path = temporaryFolder().write('a.bin', content)
    const parts: Buffer[] = []
    let isChanged = false
    const baseUrl = await startReader((request) => {
      request.on('data', (part: Buffer) => {
        if (changes && !isChanged) appendFileSync(path, 'x')
        isChanged = true
        parts.push(part)
      })
    })
    const { upload, client } = await bench(baseUrl)
    const id = randomUUID()
    const answer = upload('a.bin', { path }, id)
    const end = () => Buffer.concat(parts.slice(-2)).toString('latin1').endsWith('--\r\n')
    if (!changes) {
      await vi.waitFor(() => expect(end()).toBe(true), patience)
      await client.operations.cancel({ id })
    }
    expect(await answer).toMatchObject({ outcome: 'unknown' })
    expect(end()).toBe(!changes)
  })
})
