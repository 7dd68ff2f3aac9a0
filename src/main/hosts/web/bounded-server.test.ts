import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { patience } from '#test/helpers/sending.ts'
import { connectionLimits, createBoundedServer } from './bounded-server.ts'

const listeners = {
  request: (_request: unknown, response: { end(): void }) => response.end(),
  upgrade: (_request: unknown, socket: { destroy(): void }) => socket.destroy(),
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return (server.address() as AddressInfo).port
}

async function open(port: number, bytes = ''): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port })
  onTestFinished(() => void socket.destroy())
  // a server that cuts it off is what is looked at here
  socket.on('error', () => {}).resume()
  await once(socket, 'connect')
  socket.write(bytes)
  return socket
}

// Would catch: a few thousand sockets that say nothing, or a letter a minute, and hold the console's files and memory.
test('a connection that does not get its headers done in time is closed; with Node’s own limits it stays', async () => {
  const hasty = await listen(createBoundedServer(listeners, { ...connectionLimits, headersMs: 100, checkEveryMs: 20 }))
  const usual = await listen(createServer(listeners.request))
  const [silent, slow, kept] = [
    await open(hasty),
    await open(hasty, 'GET / HTTP/1.1\r\nHost: x\r\nX: '),
    await open(usual, 'GET / HTTP/1.1\r\nX: '),
  ]
  await vi.waitFor(() => expect([silent.closed, slow.closed]).toEqual([true, true]), patience)
  expect(kept.closed).toBe(false)
})

// Would catch: silent sockets that use up a number of connections, so that the operator's window gets none.
test('the connection that has been silent longest makes room, and whoever asks is answered', async () => {
  const port = await listen(createBoundedServer(listeners, { ...connectionLimits, idleConnections: 5 }))
  const silent: Socket[] = []
  for (let count = 0; count < 8; count += 1) silent.push(await open(port))
  await vi.waitFor(() => expect(silent.filter(({ closed }) => closed)).toHaveLength(3), patience)
  expect(silent.slice(0, 3).every(({ closed }) => closed)).toBe(true)
  expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200)
})

// Control: a connection with a request under way is not idle, however many come after it.
test('a request that is under way is not cut off by those that come later', async () => {
  const answers: (() => void)[] = []
  const waiting = {
    ...listeners,
    request: (_request: unknown, response: { end(): void }) => void answers.push(() => response.end()),
  }
  const port = await listen(createBoundedServer(waiting, { ...connectionLimits, idleConnections: 2 }))
  const asked = fetch(`http://127.0.0.1:${port}`)
  await vi.waitFor(() => expect(answers).toHaveLength(1), patience)
  const later: Socket[] = []
  for (let count = 0; count < 6; count += 1) later.push(await open(port))
  await vi.waitFor(() => expect(later.filter(({ closed }) => closed)).toHaveLength(4), patience)
  for (const answer of answers) answer()
  expect((await asked).status).toBe(200)
})

// Would catch: a console that ends because of a stranger's request, whose rest was given up before it was answered.
test('a request that is given up ends its connection, and nothing else', async () => {
  const givingUp = {
    ...listeners,
    request: (request: { url?: string | undefined; destroy(): void }, response: { end(): void }) => {
      if (request.url === '/long') request.destroy()
      response.end()
    },
  }
  const port = await listen(createBoundedServer(givingUp))
  const socket = await open(port, 'POST /long HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nbegin')
  await vi.waitFor(() => expect(socket.closed).toBe(true), patience)
  expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200)
})
