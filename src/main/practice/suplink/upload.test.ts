import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { type Bench, startBench } from '#test/helpers/practice.ts'
import { startRecorder } from '#test/helpers/servers.ts'
import { callSuplink } from '#test/helpers/suplink-calls.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(() => bench.practice.close())

const path = '/suplink/openapi/v1/resource/upload'
const upload = (body: string | Buffer, contentType = 'multipart/form-data; boundary=123asdw') =>
  callSuplink(bench.practice.suplink, path, { body, contentType })
const form = (disposition: string, content = 'abc', boundary = '123asdw') =>
  `--${boundary}\r\nContent-Disposition: ${disposition}\r\nContent-Type: text/plain\r\n\r\n${content}\r\n--${boundary}--\r\n`
const right = form('form-data; name="file"; filename="a.txt"')
const contentOf = ({ json }: { json: Record<string, unknown> }) =>
  json['content'] as { downloadUrl: string; resourceId: number }
const download = async (url: string) =>
  Buffer.from(await (await fetch(`${bench.practice.suplink.baseUrl}${url}`)).arrayBuffer())

test('a file gets a number and can be downloaded again', async () => {
  const first = contentOf(await upload(right))
  const second = contentOf(await upload(form('form-data; name="file"; filename="图 1.png"', 'def')))
  expect([first.resourceId, second.resourceId]).toEqual([5, 6])
  expect(first.downloadUrl).toMatch(
    /^\/zhizhi\/static\/resource\/load\/redirect\/openapi\/2026-09\/[0-9a-f-]{36}\.txt\/a\.txt$/,
  )
  expect((await download(first.downloadUrl)).toString()).toBe('abc')
  expect((await download(second.downloadUrl)).toString()).toBe('def')
  expect((await fetch(`${bench.practice.suplink.baseUrl}${first.downloadUrl}x`)).status).toBe(404)
})

// Would catch: a limit for small JSON bodies that refuses a video.
test('a file of 17 MB is taken', async () => {
  const content = 'x'.repeat(17 * 1024 * 1024)
  expect((await upload(form('form-data; name="file"; filename="a.mp4"', content))).json).toMatchObject({ code: 200 })
})

test('a quoted boundary is one', async () => {
  expect((await upload(right, 'multipart/form-data; boundary="123asdw"')).json).toMatchObject({ code: 200 })
})

describe('refused', () => {
  // Would catch: a body whose boundary was made by a library and is not the one that was signed.
  test.each([
    ['another boundary', form('form-data; name="file"; filename="a.txt"', 'abc', '123asdx')],
    ['no end', right.slice(0, -6)],
    ['another field', form('form-data; name="files"; filename="a.txt"')],
    ['a field that is no file', form('form-data; name="file"')],
    ['two files', right.replace('--123asdw--\r\n', right)],
    ['nothing', ''],
    ['only an end', '--123asdw--\r\n'],
    ['JSON', '{"file":"abc"}'],
  ])('%s', async (_what, body) => {
    expect((await upload(body)).json).toMatchObject({ code: 400 })
    expect(bench.practice.suplink.ledger()).toEqual([])
  })

  test.each(['multipart/form-data', 'multipart/form-data; boundary=', 'application/json'])(
    'the content type %s',
    async (contentType) => {
      expect((await upload(right, contentType)).json).toMatchObject({ code: 400 })
    },
  )
})

// Would catch: a practice server that understands our own way of writing such bodies and nobody else's.
test.runIf(spawnSync('curl', ['--version']).status === 0)('what curl makes is taken as it is', async () => {
  const content = Buffer.from([0, 1, 2, 13, 10, 45, 45, 255])
  const file = temporaryFolder().write('图 "1".bin', content)
  const recorder = await startRecorder((_request, response) => response.end('{}'))
  const escaped = file.replaceAll('"', '\\"')
  const curl = spawn('curl', ['-sS', '--noproxy', '*', '-F', `file=@"${escaped}"`, `${recorder.origin}${path}`])
  expect(await once(curl, 'close')).toEqual([0, null])
  const [made] = recorder.received
  const reply = await upload(made?.body ?? '', String(made?.headers['content-type']))
  expect(reply.json).toMatchObject({ code: 200 })
  expect(await download(contentOf(reply).downloadUrl)).toEqual(content)
})
