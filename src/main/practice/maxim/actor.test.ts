import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, call, startBench } from '#test/helpers/practice.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.practice.close())

const send = (headers: Record<string, string>) =>
  call(bench.practice, '/push/notify', { body: { audience: 'all', message: { body: 'x' } }, headers })
const last = () => bench.practice.maxim.ledger().at(-1)

// Would catch: a send for nobody, or for two at once, that goes through.
test.each([
  [{ user_id: '2302128600001' }, 200],
  [{ user_id: '9007199254740997' }, 200],
  [{ group_id: '2306414607729' }, 200],
  [{ group_id: '9007199254740995' }, 200],
  // rounded on its way
  [{ group_id: '9007199254740996' }, 20001],
  [{ user_id: '1' }, 10000],
  [{ group_id: '1' }, 20001],
  [{ group_id: '2306414607729', user_id: '2302128600001' }, 10002],
  [{ group_id: 'x' }, 10002],
  [{ group_id: '' }, 10002],
  [{ user_id: '1.5' }, 10002],
])('in the name of %j: %i', async (headers, code) => {
  expect((await send(headers)).code).toBe(code)
})

test('the ledger tells in whose name it came, and never the token', async () => {
  await send({ group_id: '2306414607729' })
  expect(last()).toMatchObject({ method: 'POST', url: '/push/notify', headers: { group_id: '2306414607729' } })
  expect(JSON.stringify(bench.practice.maxim.ledger())).not.toContain(bench.practice.maxim.accessToken)
  await send({})
  expect(last()?.headers).not.toHaveProperty('group_id')
})

test('the examples exist', async () => {
  for (const group_id of bench.practice.maxim.examples['group']?.split('\n') ?? [''])
    expect((await send({ group_id })).code).toBe(200)
})
