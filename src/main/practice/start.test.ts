import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { type AddressInfo, connect, createServer } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { type Bench, call, startBench, until } from '#test/helpers/practice.ts'
import { startPractice } from './start.ts'

const benches: Bench[] = []
const open = async (...options: Parameters<typeof startBench>) => {
  const bench = await startBench(...options)
  benches.push(bench)
  return bench
}
afterEach(async () => {
  await Promise.all(benches.splice(0).map(({ practice }) => practice.close()))
  vi.restoreAllMocks()
})

// Would catch: a second console on the machine that fails to start because the first one has the port.
test('takes any port when the wanted one is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { practice } = await open({ ports: { maxim: port } })
  expect(practice.maxim.port).not.toBe(port)
  expect((await call(practice, '/push/certificate?provider=1', { method: 'GET' })).code).toBe(200)
  other.close()
})

// Would catch: a start that loses the port which a stored practice connection points to.
test('takes the wanted port when it is free', async () => {
  const first = await open()
  const { port } = first.practice.maxim
  await first.practice.close()
  const again = await open({ ports: { maxim: port } })
  expect(again.practice.maxim.baseUrl).toBe(`http://127.0.0.1:${port}`)
})

// Would catch: a practice server that the network can reach.
test.runIf(process.platform === 'linux')('listens on 127.0.0.1 only', async () => {
  const { practice } = await open()
  const elsewhere = connect({ host: '127.0.0.2', port: practice.maxim.port })
  const [error] = await once(elsewhere, 'error')
  expect(error).toMatchObject({ code: 'ECONNREFUSED' })
})

// Would catch: a page of another site that reaches the server through a name it points at loopback.
test('refuses a foreign Host', async () => {
  const { practice } = await open()
  const reply = await call(practice, '/practice/ledger', {
    method: 'GET',
    headers: { host: `evil.example:${practice.maxim.port}` },
  })
  expect(reply.status).toBe(403)
  const byName = await call(practice, '/practice/ledger', {
    method: 'GET',
    headers: { host: `localhost:${practice.maxim.port}` },
  })
  expect(byName.status).toBe(200)
})

// Would catch: a quit that hangs on a kept-alive connection, on one that never spoke, or on a slow answer.
test('close lets go of idle, silent and waiting connections', async () => {
  const { practice } = await startBench()
  const { port, accessToken, appId } = practice.maxim
  const agent = new Agent({ keepAlive: true })
  const kept = request({ host: '127.0.0.1', port, path: '/none', agent }).end()
  const [answer] = await once(kept, 'response')
  answer.resume()
  await once(answer, 'end')
  const silent = connect({ host: '127.0.0.1', port }).on('error', () => {})
  await once(silent, 'connect')
  practice.maxim.fault = 'slow'
  const slow = call(practice, '/push/notify', {
    body: { audience: 'all', message: { body: 'x' } },
    headers: { 'access-token': accessToken, app_id: appId },
  })
  const cut = expect(slow).rejects.toMatchObject({ code: 'ECONNRESET' })
  await until(() => practice.maxim.ledger().length === 1)
  await practice.close()
  await cut
  if (!silent.destroyed) await once(silent, 'close')
  agent.destroy()
})

// Would catch: a second close, as when a failed start cleans up twice, that throws or hangs.
test('close may be called twice', async () => {
  const practice = await startPractice({ clock: { now: () => 0 } })
  await practice.close()
  await practice.close()
})

// Would catch: a logger switched on that prints requests with their access token.
test('prints nothing, whatever is called', async () => {
  const printed: string[] = []
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0)
  }
  const { practice } = await open()
  await call(practice, '/push/notify', { body: { audience: 'all', message: { body: 'x' } } })
  await call(practice, '/push/notify', { body: 'no json' })
  practice.maxim.fault = 'reset-after'
  await expect(call(practice, '/push/notify', { body: { audience: 'all', message: { body: 'x' } } })).rejects.toThrow()
  vi.restoreAllMocks()
  expect(printed).toEqual([])
  expect(JSON.stringify(practice.maxim.ledger())).not.toContain(practice.maxim.accessToken)
})
