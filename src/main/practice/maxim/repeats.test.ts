import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bench, call, startBench } from '#test/helpers/practice.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(() => bench.practice.close())

const notify = (body: string, audience: unknown, requestId: string) =>
  call(bench.practice, '/push/notify', { body: { audience, setting: { request_id: requestId }, message: { body } } })

// Would catch: a long list whose pieces overlap, which no single request shows.
test('a device that two requests of one message name is a repeat', async () => {
  const { maxim } = bench.practice
  await notify('one', { alias: ['u10001', 'u10002'] }, 'r-1')
  await notify('one', { alias: ['u10003'] }, 'r-2')
  await notify('another', { alias: ['u10002'] }, 'r-3')
  expect(maxim.repeats()).toEqual([])
  expect(maxim.deliveriesPerDevice().size).toBe(4)

  await notify('one', { push_token: [(maxim.examples.push_token ?? '').split('\n')[1]] }, 'r-4')
  const messageSha256 = maxim.ledger()[0]?.messageSha256 ?? ''
  expect(maxim.repeats()).toEqual([
    { messageSha256, pushToken: (maxim.examples.push_token ?? '').split('\n')[1], times: 2 },
  ])
  expect([...maxim.deliveriesPerDevice(messageSha256).values()].toSorted()).toEqual([1, 1, 1, 2])
})

// Would catch: a tag list that was cut, so that devices with tags in both pieces hear it twice.
test('a cut tag list shows as repeats', async () => {
  await notify('one', { tag: ['beijing'] }, 'r-1')
  await notify('one', { tag: ['vip'] }, 'r-2')
  expect(bench.practice.maxim.repeats().length).toBeGreaterThan(100)
})
