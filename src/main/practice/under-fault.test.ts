import { request } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Bench, call, startBench, taskIdOf, until } from '#test/helpers/practice.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(async () => {
  vi.useRealTimers()
  await bench.practice.close()
})

const body = { audience: 'all', message: { body: 'x' } }
const notify = () => call(bench.practice, '/push/notify', { body })
const detail = (id = '1') => call(bench.practice, '/push/task/detail', { body: `{"list":[${id}]}` })
const pushed = () => bench.practice.maxim.ledger().length

// Would catch: a refusal that pushes all the same, or that leaves HTTP 200.
test('refuse: a business error, nothing pushed', async () => {
  bench.practice.maxim.fault = 'refuse'
  expect(await notify()).toMatchObject({ status: 200, code: 12006, data: null })
  expect(await detail()).toMatchObject({ status: 200, code: 12006 })
  expect(pushed()).toBe(0)
})

// Would catch: the two resets mixed up; a client can't tell them apart, only the ledger can.
test('resets: cut before pushing, or after', async () => {
  bench.practice.maxim.fault = 'reset-before'
  await expect(notify()).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(pushed()).toBe(0)
  bench.practice.maxim.fault = 'reset-after'
  await expect(notify()).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(pushed()).toBe(1)
  expect(await detail()).toMatchObject({ code: 200 })
})

// Would catch: a 429 without Retry-After, from which a client can't learn when to come back.
test('too-many-requests: 429 with Retry-After, nothing pushed', async () => {
  bench.practice.maxim.fault = 'too-many-requests'
  const reply = await notify()
  expect([reply.status, reply.headers['retry-after'], pushed()]).toEqual([429, '2', 0])
  expect((await detail()).status).toBe(429)
})

// Would catch: a 500 with a provider code in it, which would count as a refusal instead of unknown.
test('server-error: 500 without JSON, nothing pushed', async () => {
  bench.practice.maxim.fault = 'server-error'
  const reply = await notify()
  expect([reply.status, reply.code, pushed()]).toEqual([500, undefined, 0])
  expect(() => JSON.parse(reply.text)).toThrow()
})

// Would catch: garbage that can be read after all, or that comes without a push.
test('garbage: 200 with half an answer, pushed', async () => {
  bench.practice.maxim.fault = 'garbage'
  const reply = await notify()
  expect([reply.status, pushed()]).toEqual([200, 1])
  expect(() => JSON.parse(reply.text)).toThrow(SyntaxError)
})

// Would catch: a slow answer that comes early, or one for which nothing was pushed while the client gave up.
test('slow: pushed at once, answered after a minute', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  bench.practice.maxim.fault = 'slow'
  let answered = false
  const reply = notify().then((it) => {
    answered = true
    return it
  })
  await until(() => vi.getTimerCount() > 0)
  expect(pushed()).toBe(1)
  vi.advanceTimersByTime(59_999)
  bench.practice.maxim.fault = 'none'
  await notify()
  expect(answered).toBe(false)
  vi.advanceTimersByTime(1)
  expect(await reply).toMatchObject({ status: 200, code: 200 })
})

// Would catch: timers that pile up behind clients that gave up.
test('slow: a client that leaves is forgotten', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  bench.practice.maxim.fault = 'slow'
  const { port, accessToken, appId } = bench.practice.maxim
  const headers = { 'access-token': accessToken, app_id: appId, 'content-type': 'application/json' }
  const leaving = request({ host: '127.0.0.1', port, path: '/push/notify', method: 'POST', headers, agent: false }).on(
    'error',
    () => {},
  )
  leaving.end(JSON.stringify(body))
  await until(() => pushed() === 1 && vi.getTimerCount() > 0)
  leaving.destroy()
  await until(() => vi.getTimerCount() === 0)
})

// Would catch: a fault for one send that a poll of the statistics uses up first, or that never ends.
test('a counted fault ends after so many sends, and queries do not count', async () => {
  bench.practice.maxim.failNext('refuse', 2)
  expect(await detail()).toMatchObject({ code: 12006 })
  expect([(await notify()).code, (await notify()).code, (await notify()).code]).toEqual([12006, 12006, 200])
  expect(bench.practice.maxim.fault).toBe('none')
})

// Would catch: a fault that is used up by a call without the right account.
test('a call with a wrong token meets no fault', async () => {
  bench.practice.maxim.failNext('server-error', 1)
  expect((await call(bench.practice, '/push/notify', { body, headers: { 'access-token': 'x' } })).code).toBe(10008)
  expect((await notify()).status).toBe(500)
})

// Would catch: scripts that can't switch faults, or anybody who can.
test('POST /practice/fault switches faults for holders of the token', async () => {
  const set = (wish: unknown, headers = {}) => call(bench.practice, '/practice/fault', { body: wish, headers })
  expect((await set({ fault: 'refuse', times: 1 }, { app_id: null })).status).toBe(200)
  expect((await notify()).code).toBe(12006)
  expect((await notify()).code).toBe(200)
  await set({ fault: 'garbage' })
  expect(bench.practice.maxim.fault).toBe('garbage')
  for (const wish of [
    { fault: 'boom' },
    { fault: 'refuse', times: 0 },
    { fault: 'refuse', times: '1' },
    [],
    'no json',
  ]) {
    expect((await set(wish)).status).toBe(400)
  }
  expect((await set({ fault: 'none' }, { 'access-token': null })).status).toBe(401)
  expect((await set({ fault: 'none' }, { 'access-token': 'wrong' })).status).toBe(401)
  expect(bench.practice.maxim.fault).toBe('garbage')
})

// Would catch: a re-ask after garbage or a cut that pushes a second time.
test('asking again with the same request id after a cut pushes nothing', async () => {
  const again = { ...body, setting: { request_id: 'r-1' } }
  bench.practice.maxim.failNext('reset-after', 1)
  await expect(call(bench.practice, '/push/notify', { body: again })).rejects.toThrow()
  const reply = await call(bench.practice, '/push/notify', { body: again })
  expect(taskIdOf(reply)).toBe(bench.practice.maxim.ledger()[0]?.taskId)
  expect([pushed(), bench.practice.maxim.repeats()]).toEqual([1, []])
})
