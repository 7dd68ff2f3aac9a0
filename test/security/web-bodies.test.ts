import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { rawExchange } from '#test/helpers/raw-http.ts'
import { patience } from '#test/helpers/sending.ts'
import { openGuard } from './guard.ts'

describe('bodies', () => {
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=gbk',
    'application/jsonx',
    'text/plain; application/json',
    '',
  ])('of %j are no calls', async (type) => {
    const { post } = await openGuard()
    expect((await post('/rpc/system/info', type, '{"json":null}')).status).toBe(415)
  })

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])('of %j are', async (type) => {
    const { post } = await openGuard()
    expect((await post('/rpc/system/info', type, '{"json":null}')).status).toBe(200)
  })

  // Would catch: a memory that fills before anybody has looked at the token's size.
  test('of a call are bounded, before they are read', async () => {
    const { host, own, bearer } = await openGuard()
    const headers = [own, bearer, ['Content-Type', 'application/json']] as const
    const head = (lines: string) =>
      `POST /rpc/system/info HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}${lines}\r\n`
    expect((await rawExchange(host.port, head('Content-Length: 75497473\r\n'))).status).toBe(413)
    expect((await rawExchange(host.port, `${head('Transfer-Encoding: chunked\r\n')}0\r\n\r\n`)).status).toBe(413)
    expect((await rawExchange(host.port, head('Content-Length: -1\r\nConnection: close\r\n'))).status).toBe(400)
  })

  test('of an upload are bounded, and nothing of a larger one is kept', async () => {
    const { host, folder } = await openGuard()
    const upload = (bytes: number) =>
      fetch(`${host.url}/files`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${host.token}`, 'Content-Type': 'application/octet-stream' },
        body: Buffer.alloc(bytes),
      })
    expect((await upload(1_000_000)).status).toBe(200)
    const large = await upload(64 * 1024 * 1024 + 1).then(
      ({ status }) => status,
      () => 413,
    )
    expect(large).toBe(413)
    expect(readdirSync(folder.file('incoming'))).toHaveLength(1)
  })

  // Would catch: a limit of 64 MB for videos, or one of gigabytes for lists that are read whole.
  test('of a resource may be larger than those that are read whole', async () => {
    const { host, folder } = await openGuard()
    const upload = await fetch(`${host.url}/files/resource`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${host.token}`, 'Content-Type': 'application/octet-stream' },
      body: Buffer.alloc(64 * 1024 * 1024 + 1),
    })
    expect(upload.status).toBe(200)
    expect(readdirSync(folder.file('incoming'))).toHaveLength(1)
    const stranger = await fetch(`${host.url}/files/resource`, { method: 'POST', body: 'x' })
    expect(stranger.status).toBe(401)
  })

  test.each(['text/csv', 'application/json', 'multipart/form-data'])('of %s are no upload', async (type) => {
    const { post } = await openGuard()
    expect((await post('/files', type, 'u10001')).status).toBe(415)
  })

  // Would catch: a folder that fills with the halves of uploads that somebody broke off.
  test('of an upload that is broken off leave nothing behind', async () => {
    const { host, own, bearer, folder } = await openGuard()
    const socket = connect({ host: '127.0.0.1', port: host.port })
    const headers = [own, bearer, ['Content-Type', 'application/octet-stream'], ['Content-Length', '1000000']]
    socket.write(`POST /files HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
    socket.write(Buffer.alloc(1_000))
    const kept = () => readdirSync(folder.path).includes('incoming') && readdirSync(folder.file('incoming')).length
    await vi.waitFor(() => expect(kept()).toBe(1), patience)
    socket.destroy()
    await vi.waitFor(() => expect(kept()).toBe(0), { timeout: 2_000, interval: 10 })
  })

  test('of a socket are bounded', async () => {
    const { host } = await openGuard()
    const protocols = ['pushdeck.v1', `token.${host.token}`]
    const socket = new WebSocket(`${host.url.replace('http', 'ws')}/rpc`, protocols, { origin: host.url })
    await once(socket, 'open')
    socket.send(Buffer.alloc(72 * 1024 * 1024 + 1))
    const [code] = await once(socket, 'close')
    expect([1006, 1009]).toContain(code)
    expect((await fetch(host.url)).status).toBe(200)
  })
})
