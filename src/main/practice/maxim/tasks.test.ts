import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bench, call, startBench, taskIdOf } from '#test/helpers/practice.ts'
import { channels } from './channels.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(() => bench.practice.close())

const notify = (requestId?: string, audience: unknown = 'all') =>
  call(bench.practice, '/push/notify', {
    body: { audience, message: { body: 'x' }, ...(requestId && { setting: { request_id: requestId } }) },
  })
const detail = (...ids: (string | number)[]) =>
  call(bench.practice, '/push/task/detail', { body: `{"list":[${ids.join(',')}]}` })

// Would catch: task ids that went through a double on either side.
test('task ids are numbers that no double holds, and all differ', async () => {
  const replies = [await notify(), await notify(), await notify()]
  const ids = replies.map(taskIdOf)
  expect(new Set(ids).size).toBe(3)
  for (const [index, id] of ids.entries()) {
    expect(replies[index]?.text).toBe(`{"code":200,"data":{"task_id":${id}},"message":null}`)
    expect(BigInt(id) > 2n ** 53n && BigInt(id) < 2n ** 63n).toBe(true)
    expect(String(Number(id))).not.toBe(id)
  }
  const counters = await detail(ids[2] ?? '', ids[0] ?? '')
  expect(counters.data).toMatchObject([{ task_id: ids[2] }, { task_id: ids[0] }])
  expect(counters.text).toContain(`"task_id":${ids[2]}`)
  expect((await detail(Number(ids[0]))).data).toEqual([])
})

// Would catch: an answer that makes up counters for tasks of somebody else, or a list of ids sent as text.
test('unknown tasks are left out, a wrong list is refused', async () => {
  const id = taskIdOf(await notify())
  expect((await detail(1, id, 2)).data).toMatchObject([{ task_id: id }])
  expect(await detail(1)).toMatchObject({ code: 200, data: [], message: null })
  for (const body of [
    '{}',
    '{"list":[]}',
    `{"list":["${id}"]}`,
    `{"list":${id}}`,
    '{"list":[1.5]}',
    '{"list":null}',
    '{"list":[1],"all":true}',
    'x',
  ]) {
    expect([body, (await call(bench.practice, '/push/task/detail', { body })).code]).toEqual([body, 10002])
  }
})

// Would catch: counters that depend on anything but the task and the clock, or fall when the clock is set back.
test('24 counters grow by the clock and add up to the devices', async () => {
  const id = taskIdOf(await notify())
  const total = async (what: string) => {
    const [counters] = (await detail(id)).data as Record<string, number>[]
    expect(Object.keys(counters ?? {})).toHaveLength(25)
    return channels.reduce((sum, channel) => sum + (counters?.[`${channel}_${what}`] ?? Number.NaN), 0)
  }
  expect([await total('target'), await total('sent'), await total('received')]).toEqual([12_000, 0, 0])
  bench.clock.time += 30_000
  const [sent, received] = [await total('sent'), await total('received')]
  expect(0 < received && received < sent && sent < 12_000).toBe(true)
  bench.clock.time -= 20_000
  expect([await total('sent'), await total('received')]).toEqual([sent, received])
  bench.clock.time += 620_000
  expect(await total('received')).toBeGreaterThan(10_000)
})

// Would catch: a duplicate that pushes again, under each of the answers that the real provider might give.
test('a repeated request id pushes nothing and is answered as set', async () => {
  const first = await notify('r-1')
  const { maxim } = bench.practice
  expect(await notify('r-1')).toMatchObject({ code: 200, data: first.data })
  maxim.duplicateAnswer = 'true'
  expect((await notify('r-1')).text).toBe('{"code":200,"data":true,"message":null}')
  maxim.duplicateAnswer = 'error'
  expect(await notify('r-1')).toMatchObject({ status: 200, code: 10002, data: null })
  expect(maxim.ledger()).toHaveLength(1)
  expect((await notify('r-2')).code).toBe(200)
  expect(maxim.ledger()).toHaveLength(2)
})

// Would catch: a window that is longer or shorter than set, or that a duplicate makes longer.
test('a request id is forgotten after the window', async () => {
  const { maxim } = bench.practice
  await notify('r-1')
  bench.clock.time += 599_999
  await notify('r-1')
  expect(maxim.ledger()).toHaveLength(1)
  bench.clock.time += 1
  await notify('r-1')
  expect(maxim.ledger()).toHaveLength(2)
  maxim.duplicateWindowMs = 1_000
  bench.clock.time += 1_000
  await notify('r-1')
  expect(maxim.ledger()).toHaveLength(3)
})

// Would catch: two pushes without a request id that are taken for one.
test('without a request id nothing is de-duplicated', async () => {
  await notify()
  await notify()
  expect(bench.practice.maxim.ledger()).toHaveLength(2)
})

// Would catch: a ledger that describes what was understood instead of the bytes that came.
test('the ledger keeps the body as it came', async () => {
  const body =
    '{ "audience": {"alias": ["u10002"]},\n "setting": {"request_id": "r-9"}, "message": {"body": "你好", "ext": {"id": 9007199254740993}} }'
  const id = taskIdOf(await call(bench.practice, '/push/notify', { body }))
  expect(bench.practice.maxim.ledger()).toMatchObject([
    {
      receivedAt: bench.clock.time,
      taskId: id,
      requestId: 'r-9',
      audience: { kind: 'alias', values: ['u10002'] },
      devices: 1,
      body,
      bodySha256: createHash('sha256').update(body).digest('hex'),
    },
  ])
  const byHttp = await call(bench.practice, '/practice/ledger', { method: 'GET', headers: { app_id: null } })
  expect(JSON.parse(byHttp.text)).toEqual({ entries: bench.practice.maxim.ledger(), repeats: [] })
  expect(
    (await call(bench.practice, '/practice/ledger', { method: 'GET', headers: { 'access-token': 'wrong' } })).status,
  ).toBe(401)
})
