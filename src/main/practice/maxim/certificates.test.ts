import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, call, startBench } from '#test/helpers/practice.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.practice.close())

const get = (query: string) => call(bench.practice, `/push/certificate${query}`, { method: 'GET' })

// Would catch: a matrix of 14 that mixes up vendors or environments, or takes "not set up" for a failure.
test('14 cells: some set up, some empty', async () => {
  const cells = await Promise.all(
    [0, 1].flatMap((environment) =>
      [1, 2, 3, 4, 5, 6, 7].map((provider) => get(`?environment=${environment}&provider=${provider}`)),
    ),
  )
  expect(cells.map(({ code, message }) => [code, message])).toEqual(cells.map(() => [200, null]))
  const names = cells.map(({ data }) => (data as { name?: string }).name)
  expect(names.map((name) => name ?? '-')).toEqual([
    'practice-apns.p12 (dev)',
    'practice-huawei (dev)',
    'practice-xiaomi (dev)',
    '-',
    'practice-vivo (dev)',
    '-',
    '-',
    'practice-apns.p12',
    'practice-huawei',
    'practice-xiaomi',
    '-',
    'practice-vivo',
    'practice-oppo',
    'practice-fcm',
  ])
  const allowed = ['app_id', 'app_key', 'app_secret', 'certificate', 'name']
  for (const { data } of cells)
    expect(Object.keys(data as object).filter((field) => !allowed.includes(field))).toEqual([])
})

// Would catch: a query that leaves the provider out or names it by word.
test.each([
  '',
  '?provider=0',
  '?provider=8',
  '?provider=huawei',
  '?provider=1&provider=2',
  '?provider=1&environment=2',
  '?provider=1&env=1',
])('%s is refused', async (query) => {
  expect(await get(query)).toMatchObject({ status: 200, code: 10002, data: null })
})

// Would catch: a default environment other than production.
test('production is the default', async () => {
  expect((await get('?provider=6')).data).toEqual((await get('?environment=1&provider=6')).data)
})

// Would catch: one refusal taken for the answer to all 14.
test('one certificate can be refused by itself', async () => {
  bench.practice.maxim.refusedCertificates.add('0/7')
  expect(await get('?environment=0&provider=7')).toMatchObject({ code: 10010, data: null })
  expect(await get('?environment=1&provider=7')).toMatchObject({ code: 200 })
  bench.practice.maxim.refusedCertificates.clear()
  expect(await get('?environment=0&provider=7')).toMatchObject({ code: 200 })
})

test('faults meet this call too', async () => {
  bench.practice.maxim.failNext('refuse', 1)
  expect(await get('?provider=1')).toMatchObject({ code: 12006 })
  // a query uses no fault up
  expect(bench.practice.maxim.fault).toBe('refuse')
  bench.practice.maxim.fault = 'none'
})
