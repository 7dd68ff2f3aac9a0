import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createHttp } from '#main/providers/http.ts'
import { type AttachmentCheck, maxPictureBytes } from '#shared/domain/attachment.ts'
import { openApp } from '#test/helpers/app.ts'
import { jpegHead, png, pngHead } from '#test/helpers/pictures.ts'
import { addConnection, patience, refusalOf } from '#test/helpers/sending.ts'
import { startRecorder, startTlsRecorder } from '#test/helpers/servers.ts'

const size = { width: 876, height: 324 }
const picture = png(size)

const names: Readonly<Record<string, readonly string[]>> = {
  'push.example.com': ['93.184.216.34'],
  'inside.example.com': ['127.0.0.1'],
  'both.example.com': ['127.0.0.1', '93.184.216.34'],
  'public.example.com': ['93.184.216.34'],
  'metadata.example.com': ['169.254.169.254'],
  localhost: ['127.0.0.1'],
  'localhost.': ['127.0.0.1'],
}

/** A console with one connection whose server is on this machine, and one whose server is out in the world. */
async function openChecks({ connect = createHttp, also = {} as typeof names } = {}) {
  const asked: string[] = []
  const lookup = async (name: string) => {
    asked.push(name)
    return { ...names, ...also }[name] ?? Promise.reject(new Error('ENOTFOUND'))
  }
  const opened = await openApp({ tuning: { lookup, connect, practice: false } })
  const here = await addConnection(opened.client, { name: 'here', baseUrl: 'http://127.0.0.1:9' })
  const world = await addConnection(opened.client, { name: 'world', baseUrl: 'https://push.example.com' })
  const check = (url: string, { id: connectionId } = here, signal?: AbortSignal) =>
    opened.client.attachments.check({ connectionId, url }, signal && { signal })
  return { ...opened, asked, here, world, check }
}

const serve = (answer: (response: ServerResponse) => void) => startRecorder((_request, response) => answer(response))
const codeOf = (check: AttachmentCheck) => (check.state === 'ok' ? 'ok' : check.code)

describe('what is found at the address', () => {
  test.each([
    ['a.png', 'image/png', picture],
    ['a.jpg', 'image/jpeg', Buffer.concat([jpegHead(size), Buffer.alloc(maxPictureBytes - 20)])],
  ])('%s is a picture with its kind, sizes and itself', async (file, mime, content) => {
    const { check } = await openChecks()
    const { origin } = await serve((response) => response.end(content))
    const dataUrl = `data:${mime};base64,${content.toString('base64')}`
    expect(await check(`${origin}/${file}`)).toEqual({
      state: 'ok',
      mime,
      bytes: content.length,
      pixels: size,
      dataUrl,
    })
  })

  // Would catch: a login page in place of a picture, which the server calls a picture.
  test.each<[string, string, string, Buffer]>([
    ['no-picture', 'a.png', 'a page', Buffer.from('<!doctype html><p>login</p>')],
    ['other-picture', 'a.png', 'a JPEG', jpegHead(size)],
    ['unknown-kind', 'a.mp3', 'a page', Buffer.from('<!doctype html>')],
    ['empty', 'a.png', 'nothing', Buffer.alloc(0)],
    [
      'too-large',
      'a.png',
      'one byte over',
      Buffer.concat([picture, Buffer.alloc(maxPictureBytes + 1 - picture.length)]),
    ],
    [
      'ok',
      'a.mp4',
      'a long film',
      Buffer.concat([Buffer.from('\0\0\0\x18ftypisom'), Buffer.alloc(2 * maxPictureBytes)]),
    ],
  ])('%s: %s that holds %s', async (code, file, _what, content) => {
    const { check } = await openChecks()
    const { origin } = await startRecorder((_request, response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end(content),
    )
    const found = await check(`${origin}/${file}`)
    expect(codeOf(found)).toBe(code)
    if (found.state === 'ok') expect(found).toMatchObject({ mime: 'video/mp4', bytes: null, dataUrl: null })
    else expect(found.text.zh).not.toMatch(/[{}]/)
  })

  // Would catch: a small file that unfolds to gigabytes in the window.
  test('of a picture with too many pixels only the facts are shown', async () => {
    const { check } = await openChecks()
    const { origin } = await serve((response) => response.end(pngHead({ width: 30_000, height: 30_000 })))
    expect(await check(`${origin}/a.png`)).toMatchObject({ pixels: { width: 30_000, height: 30_000 }, dataUrl: null })
  })

  test.each([
    ['refused', 403],
    ['missing', 404],
    ['status', 500],
  ])('%s: HTTP %d, which the words name', async (code, status) => {
    const { check } = await openChecks()
    const { origin } = await serve((response) => response.writeHead(status).end(picture))
    const found = await check(`${origin}/a.png`)
    expect(found).toMatchObject({ state: 'problem', code })
    expect(JSON.stringify(found)).toContain(`HTTP ${status}`)
  })

  test('a name and a port behind which there is nobody', async () => {
    const { check } = await openChecks()
    expect(codeOf(await check('http://nobody.example.com/a.png'))).toBe('name')
    const server = await startRecorder((request) => request.socket.destroy())
    expect(codeOf(await check(`${server.origin}/a.png`))).toBe('unreachable')
  })
})

describe('a server that does not end', () => {
  // Would catch: a stream that fills the memory. The server sees that nobody listens any more.
  test('is left after a megabyte', async () => {
    const { check } = await openChecks()
    let sent = 0
    let isClosed = false
    const server = await serve((response) => {
      response.on('close', () => {
        isClosed = true
      })
      const pour = () => {
        while (!isClosed && response.write(Buffer.alloc(65_536, 1))) sent += 65_536
      }
      response.on('drain', pour)
      response.write(picture)
      pour()
    })
    expect(codeOf(await check(`${server.origin}/a.png`))).toBe('too-large')
    await vi.waitFor(() => expect(isClosed).toBe(true), patience)
    // what the sockets of both sides can hold comes on top
    expect(sent).toBeLessThan(32 * maxPictureBytes)
  })

  test.each([
    ['that never answers', () => {}],
    ['that trickles', (response: ServerResponse) => void response.write(picture.subarray(0, 20))],
  ])('%s has 10 s, and then it is slow', async (_what, begin) => {
    const { check, clock } = await openChecks()
    let isClosed = false
    const server = await serve((response) => {
      response.on('close', () => {
        isClosed = true
      })
      begin(response)
    })
    let found: AttachmentCheck | null = null
    void check(`${server.origin}/a.png`).then((one) => {
      found = one
    })
    await vi.waitFor(() => expect(server.received).toHaveLength(1), patience)
    clock.advance(9_999)
    expect(found).toBeNull()
    clock.advance(1)
    await vi.waitFor(() => expect(found).toMatchObject({ code: 'slow' }), patience)
    await vi.waitFor(() => expect(isClosed).toBe(true), patience)
  })

  test('is left when the operator leaves', async () => {
    const { check, here } = await openChecks()
    let isClosed = false
    const server = await serve((response) => {
      response.on('close', () => {
        isClosed = true
      })
    })
    const leaving = new AbortController()
    const call = check(`${server.origin}/a.png`, here, leaving.signal).catch(() => null)
    await vi.waitFor(() => expect(server.received).toHaveLength(1), patience)
    leaving.abort()
    await vi.waitFor(() => expect(isClosed).toBe(true), patience)
    await call
  })
})

describe('the request', () => {
  // Would catch: an account's token, or anything else of the console, at whatever server a message names.
  test('carries nothing of an account', async () => {
    const { check } = await openChecks()
    const server = await serve((response) => response.writeHead(200, { 'set-cookie': 'a=b' }).end(picture))
    await check(`${server.origin}/a.png`)
    await check(`${server.origin}/a.png?again`)
    for (const { method, headers, body } of server.received) {
      expect(method).toBe('GET')
      expect(body).toHaveLength(0)
      expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
    }
    expect(server.received).toHaveLength(2)
  })

  // Would catch: a redirect that leads into the network. Control: the place itself is reached when it is asked for.
  test('follows no redirect', async () => {
    const { check } = await openChecks()
    const target = await serve((response) => response.end(picture))
    for (const status of [301, 302, 303, 307, 308]) {
      const server = await serve((response) => response.writeHead(status, { location: `${target.origin}/a.png` }).end())
      expect(codeOf(await check(`${server.origin}/a.png`))).toBe('redirect')
    }
    expect(target.connections()).toBe(0)
    expect(codeOf(await check(`${target.origin}/a.png`))).toBe('ok')
    expect(target.connections()).toBe(1)
  })

  // Would catch: an account in the address of a picture, a file of this machine. Control: the place without the fault.
  test('is not made where the address is none of the web, or holds an account', async () => {
    const { check } = await openChecks()
    const server = await serve((response) => response.end(picture))
    const host = `127.0.0.1:${server.port}`
    const unusable = [
      `ftp://${host}/a.png`,
      `//${host}/a.png`,
      'file:///etc/a.png',
      'data:image/png;base64,AA',
      'a.png',
      '',
    ]
    for (const url of unusable) expect([url, codeOf(await check(url))]).toEqual([url, 'address'])
    for (const account of ['user:secret', 'user', ':secret']) {
      expect([account, codeOf(await check(`http://${account}@${host}/a.png`))]).toEqual([account, 'credentials'])
    }
    expect(server.connections()).toBe(0)
    expect(codeOf(await check(` http://${host}/a.png\n`))).toBe('ok')
  })

  test('needs a connection', async () => {
    const { check, here } = await openChecks()
    const refusal = await refusalOf(check('http://127.0.0.1/', { ...here, id: crypto.randomUUID() }))
    expect(refusal.code).toBe('NOT_FOUND')
  })
})

describe('an address inside', () => {
  // Would catch: a message's address that makes the console knock on this machine or in the network.
  // Control: a connection that is here itself reaches the same server at the same address.
  test('is reached only for a connection that is there itself, however it is written', async () => {
    const { check, world, here } = await openChecks()
    const server = await serve((response) => response.end(picture))
    const numbers = ['127.0.0.1', '2130706433', '0x7f000001', '127.1', '0177.0.0.1', '１２７.0.0.1']
    const hosts = ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', 'localhost', 'LOCALHOST.', 'inside.example.com']
    const all = [...numbers, ...hosts, 'both.example.com']
    const codes = async (connection: typeof here) => {
      const found = new Map<string, string>()
      for (const host of all) {
        found.set(host, codeOf(await check(`http://${host}:${server.port}/a.png`, connection)))
      }
      return [...found]
    }
    expect(await codes(world)).toEqual(all.map((host) => [host, 'inside']))
    expect(server.connections()).toBe(0)
    expect(await codes(here)).toEqual(all.map((host) => [host, 'ok']))
    expect(server.connections()).toBe(all.length)
  })

  // Would catch: one kind of inner place that opens all the others.
  test('of another kind is out of reach for a connection on this machine too', async () => {
    const { check } = await openChecks()
    for (const host of ['0.0.0.0', '169.254.169.254', 'metadata.example.com', '10.0.0.1', '[fd00::1]', '[::]']) {
      expect([host, codeOf(await check(`http://${host}/a.png`))]).toEqual([host, 'inside'])
    }
  })

  // Would catch: a name that means one place when it is judged and another when it is connected to. Judged here is
  // 127.0.0.2, where nobody listens; the system says 127.0.0.1. Control: without the address that was judged, the
  // connection goes where the system says.
  test.each<[string, string, typeof createHttp]>([
    ['stays out', 'unreachable', createHttp],
    ['would get in', 'ok', ({ address: _, ...options }) => createHttp(options)],
  ])('whose name means another place by then %s', async (_what, code, connect) => {
    const { check } = await openChecks({ connect, also: { localhost: ['127.0.0.2'] } })
    const server = await serve((response) => response.end(picture))
    expect(codeOf(await check(`http://localhost:${server.port}/a.png`))).toBe(code)
    expect(server.connections()).toBe(code === 'ok' ? 1 : 0)
  })

  test('is looked up once, and told its name', async () => {
    const { check, asked } = await openChecks()
    const server = await serve((response) => response.end(picture))
    expect(codeOf(await check(`http://inside.example.com:${server.port}/a.png`))).toBe('ok')
    expect(asked).toEqual(['inside.example.com'])
    expect(server.received[0]?.headers['host']).toBe(`inside.example.com:${server.port}`)
  })
})

describe('the settings of the network', () => {
  const certificates = readFileSync(
    join(import.meta.dirname, '../../src/main/providers/__fixtures__/self-signed.pem'),
    'utf8',
  )

  // Would catch: a certificate that is compared with the address instead of the name.
  test('say which certificates are trusted, for their own name', async () => {
    const { check, client } = await openChecks()
    const server = await startTlsRecorder((_request, response) => response.end(picture))
    expect(codeOf(await check(`${server.origin}/a.png`))).toBe('tls')
    await client.settings.update({ network: { proxy: '', certificates } })
    expect(codeOf(await check(`${server.origin}/a.png`))).toBe('ok')
    expect(codeOf(await check(`https://inside.example.com:${server.port}/a.png`))).toBe('tls')
  })

  // Would catch: a proxy that looks the name up for itself and is told another place.
  test('name a proxy, which is asked for the address that was judged and for no name', async () => {
    const { check, client } = await openChecks()
    const asked: string[] = []
    const proxy = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end(picture)
    })
    proxy.on('connect', (request, socket) => {
      asked.push(request.url ?? '')
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void proxy.close())
    const { port } = proxy.address() as AddressInfo
    await client.settings.update({ network: { proxy: `http://127.0.0.1:${port}`, certificates: '' } })

    expect(codeOf(await check('https://public.example.com/a.png'))).toBe('proxy')
    expect(asked).toEqual(['93.184.216.34:443'])
    expect(codeOf(await check('http://public.example.com/a.png'))).toBe('through-proxy')
    expect(asked).toHaveLength(1)
    expect(codeOf(await check('http://93.184.216.34/a.png'))).toBe('ok')
    expect(asked.at(-1)).toBe('http://93.184.216.34/a.png')

    // this machine is reached without it
    const server = await serve((response) => response.end(picture))
    expect(codeOf(await check(`${server.origin}/a.png`))).toBe('ok')
    expect(asked).toHaveLength(2)
  })
})
