import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldFile } from '../held-file.ts'
import { multipart } from './multipart.ts'

async function made(name: string, content: Buffer): Promise<{ contentType: string; body: Buffer }> {
  const { contentType, stream } = multipart(name, heldFile(content))
  const parts: Uint8Array[] = []
  for await (const part of stream.read()) parts.push(part)
  const body = Buffer.concat(parts)
  expect(body.length).toBe(stream.bytes)
  return { contentType, body }
}

/** Read by the platform's own parser of such bodies. */
async function readBack(name: string, content: Buffer): Promise<[string, File]> {
  const { contentType, body } = await made(name, content)
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  const [entry, ...others] = [...form.entries()]
  if (!entry || typeof entry[1] === 'string' || others.length > 0) throw new Error('one file was expected')
  return [entry[0], entry[1]]
}

// Would catch: a byte too many at either end, or a name that breaks out of its quotes.
test('any bytes arrive as they were, in the field file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const [field, file] = await readBack('a.bin', Buffer.from(bytes))
      expect([field, file.name, Buffer.from(await file.arrayBuffer())]).toEqual(['file', 'a.bin', Buffer.from(bytes)])
    }),
  )
})

test.each([
  ['报表 三月.pdf', '报表 三月.pdf', 'application/pdf'],
  ['a"; name="x.PNG', 'a"; name="x.PNG', 'image/png'],
  ['a\r\nX: y.jpg', 'a__X: y.jpg', 'image/jpeg'],
  ['/home/somebody/secret/a.mp4', 'a.mp4', 'video/mp4'],
  ['C:\\Users\\somebody\\a.amr', 'a.amr', 'audio/amr'],
  ['README', 'README', 'application/octet-stream'],
  ['', 'file', 'application/octet-stream'],
])('a file named %j is sent as %j', async (name, sent, type) => {
  const [field, file] = await readBack(name, Buffer.from('x'))
  expect([field, file.name, file.type]).toEqual(['file', sent, type])
})

// Would catch: a second boundary that nobody signed.
test('the content type names the one boundary of the body, in characters that need no quotes', async () => {
  const { contentType, body } = await made('a.bin', Buffer.from('--pushdeck-\r\n'))
  const [, boundary = ''] = /^multipart\/form-data; boundary=([a-z0-9-]{1,70})$/.exec(contentType) ?? []
  expect(body.toString().startsWith(`--${boundary}\r\n`)).toBe(true)
  expect(body.toString().endsWith(`\r\n--${boundary}--\r\n`)).toBe(true)
  expect(body.toString().split(boundary)).toHaveLength(3)
})
