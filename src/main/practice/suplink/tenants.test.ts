import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, startBench } from '#test/helpers/practice.ts'
import { callSuplink } from '#test/helpers/suplink-calls.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(() => bench.practice.close())

const tenant = async (call: string, body: unknown) =>
  (await callSuplink(bench.practice.suplink, `/open-api/suplink/tenant/${call}`, { body: JSON.stringify(body) })).json
const example = { endDate: '20579193215', instanceId: '', instanceName: 'eco-krn2', startDate: '1618886946' }
const open = async (more: object = {}) =>
  ((await tenant('opening', { ...example, ...more }))['data'] as { tenantId: string }).tenantId

test('opening takes a while by the clock', async () => {
  const tenantId = await open()
  expect(tenantId).toMatch(/^[0-9a-f]{32}$/)
  const pending = { endDate: '20579193215', startDate: '1618886946', state: 'PENDING', tenantId }
  expect(await tenant('info', { tenantId })).toEqual({ code: 200, data: pending, msg: 'success' })
  bench.clock.time += 19_999
  expect(await tenant('info', { tenantId })).toMatchObject({ data: { state: 'PENDING' } })
  bench.clock.time += 1
  expect(await tenant('info', { tenantId })).toMatchObject({ data: { state: 'SUCCESS' } })
})

test('an instance named so fails', async () => {
  const tenantId = await open({ instanceName: 'fail-krn2' })
  bench.clock.time += 20_000
  expect(await tenant('info', { tenantId })).toMatchObject({ data: { state: 'FAILURE' } })
})

// Would catch: a second opening that hides what a repeat after a lost answer does.
test('the same instance opened twice is two tenants', async () => {
  expect(await open()).not.toBe(await open())
  expect(bench.practice.suplink.tenants()).toHaveLength(3)
})

test('renewing and deleting answer without data', async () => {
  const tenantId = await open()
  expect(await tenant('renew', { endDate: '20579193216', tenantId })).toEqual({ code: 200, msg: 'success' })
  expect(await tenant('info', { tenantId })).toMatchObject({ data: { endDate: '20579193216' } })
  expect(await tenant('delete', { tenantId })).toEqual({ code: 200, msg: 'success' })
  for (const call of ['info', 'delete']) expect(await tenant(call, { tenantId })).toMatchObject({ code: 404 })
  expect(await tenant('renew', { endDate: '1', tenantId })).toMatchObject({ code: 404 })
})

// Control: the provider takes an earlier end without a word, so only the console's own question keeps one from happening.
test('an earlier end is taken', async () => {
  const tenantId = await open()
  expect(await tenant('renew', { endDate: '1618886947', tenantId })).toMatchObject({ code: 200 })
})

describe('refused', () => {
  // Would catch: dates as numbers, and ids that are sent empty or under another name.
  test.each<[string, unknown]>([
    ['opening', { ...example, endDate: 20579193215 }],
    ['opening', { ...example, startDate: '2021-04-20' }],
    ['opening', { ...example, startDate: '20579193215' }],
    ['opening', { ...example, instanceName: '' }],
    ['opening', { ...example, instanceName: undefined }],
    ['opening', { ...example, instanceId: null }],
    ['opening', { ...example, instance: 'x' }],
    ['renew', { tenantId: 'x' }],
    ['renew', { endDate: '1' }],
    ['info', {}],
    ['info', { tenantId: '' }],
    ['info', { tenantId: 7 }],
    ['info', { id: 'x' }],
    ['delete', { tenantId: 'x', force: true }],
    ['delete', []],
  ])('%s of %j', async (call, body) => {
    expect(await tenant(call, body)).toMatchObject({ code: 400, msg: expect.any(String) })
    expect(bench.practice.suplink.tenants()).toHaveLength(1)
  })

  test('renew with a date as a number', async () => {
    const tenantId = await open()
    expect(await tenant('renew', { endDate: 20579193216, tenantId })).toMatchObject({ code: 400 })
  })
})

describe('unread counts', () => {
  const set = async (body: unknown) =>
    (
      await callSuplink(bench.practice.suplink, '/suplink/openapi/v1/app/minapp/registry/unread', {
        body: JSON.stringify(body),
      })
    ).json

  // Would catch: a call for one user that leaves everybody else's count as it was; the real one changes all.
  test('each call sets everybody’s count and replaces those of single users', async () => {
    expect(await set({ appId: 'a', unread: 10, unreadOfUser: { admin: 5, test001: 1 } })).toEqual({
      code: 200,
      message: 'success',
    })
    await set({ appId: 'a', unread: 0, unreadOfUser: { test002: 2 } })
    expect([...bench.practice.suplink.unread()]).toEqual([['a', { unread: 0, unreadOfUser: { test002: 2 } }]])
  })

  test.each<unknown>([
    { unread: 1 },
    { appId: '', unread: 1 },
    { appId: 'a' },
    { appId: 'a', unread: '1' },
    { appId: 'a', unread: -1 },
    { appId: 'a', unread: 1.5 },
    { appId: 'a', unread: 1, unreadOfUser: null },
    { appId: 'a', unread: 1, unreadOfUser: [] },
    { appId: 'a', unread: 1, unreadOfUser: { admin: '5' } },
    { appId: 'a', unread: 1, unreadOfUser: { admin: -5 } },
  ])('%j is refused', async (body) => {
    expect(await set(body)).toMatchObject({ code: 400 })
    expect([...bench.practice.suplink.unread()]).toEqual([])
  })
})
