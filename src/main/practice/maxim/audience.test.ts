import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, call, startBench } from '#test/helpers/practice.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.practice.close())

const sendText = (audience: string) =>
  call(bench.practice, '/push/notify', { body: `{"audience":${audience},"message":{"body":"x"}}` })
const send = (audience: unknown) => sendText(JSON.stringify(audience))
const devices = () => bench.practice.maxim.ledger().at(-1)?.devices

// Would catch: an audience of a shape that the provider might read as everybody.
test.each([
  ['ALL'],
  [''],
  [{}],
  [{ tag: ['beijing'], alias: ['u10001'] }],
  [{ all: true }],
  [{ tags: ['beijing'] }],
  [{ tag: 'beijing' }],
  [{ tag: [] }],
  [{ tag: [''] }],
  [{ alias: [10001] }],
  [{ push_token: [null] }],
])('%j is refused', async (audience) => {
  expect(await send(audience)).toMatchObject({ code: 10002, message: expect.stringContaining('audience') })
})

// Would catch: a list cut at 501 or at 499.
test.each(['tag', 'alias', 'push_token', 'user_id'])('500 of %s are taken, 501 are 12005', async (kind) => {
  const values = Array.from({ length: 501 }, (_, index) => (kind === 'user_id' ? index + 1 : `x${index}`))
  expect((await send({ [kind]: values.slice(1) })).code).toBe(200)
  expect((await send({ [kind]: values })).code).toBe(12005)
})

// Would catch: user ids sent as text, also large ones, which look alike once they have been read losslessly.
test('user ids are JSON numbers', async () => {
  for (const text of [
    '"5"',
    '"9007199254740997"',
    '5.5',
    '1e3',
    '0',
    '-1',
    '9223372036854775808',
    '{"rawJSON":"9007199254740997"}',
  ]) {
    expect([text, (await sendText(`{"user_id":[7,${text}]}`)).code]).toEqual([text, 10002])
  }
})

// Would catch: ids beyond 2^53 rounded on their way: the rounded neighbour belongs to nobody.
test('a large user id finds its user, its neighbour finds nobody', async () => {
  const large = (bench.practice.maxim.examples.user_id ?? '').split('\n').find((id) => BigInt(id) > 2n ** 53n) ?? ''
  await sendText(`{"user_id":[${large}]}`)
  expect(devices()).toBe(1)
  await sendText(`{"user_id":[${Number(large)}]}`)
  expect(devices()).toBe(0)
})

// Would catch: examples on the help panel that lead to an empty push.
test('the examples exist', async () => {
  const { examples, devices: population } = bench.practice.maxim
  const { group: _group, ...audiences } = examples
  const list = (text: string) => JSON.stringify(text.split('\n'))
  for (const [kind, text] of Object.entries(audiences)) {
    const values = kind === 'user_id' ? list(text).replaceAll('"', '') : list(text)
    expect((await sendText(`{"${kind}":${values}}`)).code).toBe(200)
    expect(devices()).toBeGreaterThanOrEqual(kind === 'tag' ? 1_000 : text.split('\n').length)
  }
  await send('all')
  expect([devices(), population]).toEqual([12_000, 12_000])
})

// Would catch: a recipient who is listed twice, or by two tags, and gets the message twice.
test('a device counts once', async () => {
  await send({ alias: ['u10001', 'u10001'] })
  expect(devices()).toBe(2)
  await send({ tag: ['ios', 'android', 'vip', 'beijing'] })
  expect(devices()).toBe(12_000)
  await send({ tag: ['nobody'] })
  expect(devices()).toBe(0)
})
