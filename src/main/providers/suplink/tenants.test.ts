import { describe, expect, test } from 'vitest'
import { factsOf, suplinkBench } from '#test/helpers/suplink-bench.ts'
import type { HttpResult } from '../types.ts'
import { suplink } from './index.ts'

const { run, bodies, against, practice, clock } = suplinkBench()

describe('tenants', () => {
  const opening = { instanceName: 'eco-krn2', startDate: 1_618_886_946, endDate: 20_579_193_215 }

  // Would catch: dates as numbers or in milliseconds, which the provider reads as another time or not at all.
  test('are opened with dates as texts of seconds', async () => {
    const answer = await run('tenant.opening', opening)
    expect(answer).toMatchObject({ done: true, cause: { code: 'suplink.tenant-opened' } })
    expect(bodies()).toEqual([
      [
        'tenant/opening',
        '{"endDate":"20579193215","instanceId":"","instanceName":"eco-krn2","startDate":"1618886946"}',
      ],
    ])
    expect(answer.notes.map(({ en }) => en)).toEqual([expect.stringMatching(/2100/)])
  })

  test('an odd instance name and a missing id are said', async () => {
    const { caller } = await against('{"code":200,"msg":"success"}')
    const input = { ...opening, instanceName: '没有横线', endDate: 1_999_999_999 }
    const answer = await suplink.operations['tenant.opening']?.(input, caller)
    expect(answer?.done).toBe(true)
    expect(answer?.notes.map(({ en }) => en)).toEqual([
      expect.stringMatching(/gave no tenant ID/),
      expect.stringMatching(/instance name/),
    ])
  })

  test.each([
    [5, 5],
    [6, 5],
  ])('from %i to %i are refused before any call', async (startDate, endDate) => {
    const answer = await run('tenant.opening', { ...opening, startDate, endDate })
    expect(answer).toMatchObject({ done: false, cause: { code: 'suplink.tenant-dates' } })
    expect(bodies()).toEqual([])
  })

  test.each([
    ['eco-krn2', 'SUCCESS', 0],
    ['fail-krn2', 'FAILURE', 1],
  ])('%s is PENDING first, then %s', async (instanceName, state, said) => {
    const opened = await run('tenant.opening', { ...opening, instanceName, endDate: 1_999_999_999 })
    const tenantId = factsOf(opened)['Tenant ID'] ?? ''
    const before = await run('tenant.info', { tenantId })
    expect([factsOf(before)['State'], before.notes.length]).toEqual(['PENDING', 1])
    clock().time += 20_000
    const after = await run('tenant.info', { tenantId })
    expect([factsOf(after)['State'], after.notes.length]).toEqual([state, said])
    expect(factsOf(after)['Start']).toMatch(/^2021-04-\d\d \d\d:\d\d:06 UTC[+-]\d\d:\d\d$/)
  })

  test('an expired tenant is called expired', async () => {
    const opened = await run('tenant.opening', { ...opening, endDate: 1_700_000_000 })
    const answer = await run('tenant.info', { tenantId: factsOf(opened)['Tenant ID'] ?? '' })
    expect(answer.notes.map(({ zh }) => zh)).toContain('这个租户已经到期。')
  })

  test.each([
    ['{"code":200,"data":"none"}', 'unreadable'],
    ['{"code":200}', 'unreadable'],
    ['{"code":404,"msg":"no tenant"}', 'refused'],
  ])('the answer %s is no tenant (%s)', async (body, code) => {
    const { caller } = await against(body)
    expect(await suplink.operations['tenant.info']?.({ tenantId: 't' }, caller)).toMatchObject({
      done: false,
      cause: { code },
    })
  })
})

describe('tenant.renew', () => {
  const tenantOf = async (endDate: number) =>
    factsOf(await run('tenant.opening', { instanceName: 'eco-a', startDate: 1, endDate }))['Tenant ID'] ?? ''
  const endOf = (tenantId: string) =>
    practice()
      .tenants()
      .find((tenant) => tenant.tenantId === tenantId)?.endDate

  test('to a later end needs no more words', async () => {
    const tenantId = await tenantOf(1_900_000_000)
    expect(await run('tenant.renew', { tenantId, endDate: 1_900_000_100 })).toMatchObject({ done: true, notes: [] })
    expect(endOf(tenantId)).toBe('1900000100')
  })

  // Would catch: a customer's tenancy cut short by a date that was mistyped.
  test('to an earlier end changes nothing until the tenant’s id is typed', async () => {
    const tenantId = await tenantOf(1_900_000_100)
    for (const confirmEarlier of [undefined, '', 'yes', `${tenantId}x`]) {
      const input = { tenantId, endDate: 1_900_000_000, ...(confirmEarlier !== undefined && { confirmEarlier }) }
      expect(await run('tenant.renew', input)).toMatchObject({
        done: false,
        cause: { code: 'suplink.renew-shortens' },
      })
      expect(endOf(tenantId)).toBe('1900000100')
    }
    const answer = await run('tenant.renew', { tenantId, endDate: 1_900_000_000, confirmEarlier: tenantId })
    expect(answer).toMatchObject({ done: true, notes: [{ zh: '租期已缩短。' }] })
    expect(endOf(tenantId)).toBe('1900000000')
    expect(bodies().at(-1)).toEqual(['tenant/renew', `{"endDate":"1900000000","tenantId":"${tenantId}"}`])
  })

  // Would catch: a wrong key that reads as a tenant without an end.
  test('with a wrong key, or without a connection, says so and not that the end is unknown', async () => {
    const input = { tenantId: 't', endDate: 9 }
    const refusing = await against('{"code":401,"message":"Token expiration","content":401}', {}, 401)
    expect(await suplink.operations['tenant.renew']?.(input, refusing.caller)).toMatchObject({
      cause: { code: 'suplink.401' },
    })
    expect(refusing.server.received).toHaveLength(1)
    const send = async (): Promise<HttpResult> => ({ kind: 'failure', phase: 'before', reason: 'dns' })
    expect(await run('tenant.renew', input, { send })).toMatchObject({ cause: { code: 'dns' } })
  })

  test('where the present end can’t be read changes nothing either', async () => {
    const { server, caller } = await against('{"code":200,"data":{}}')
    const renew = suplink.operations['tenant.renew']
    expect(await renew?.({ tenantId: 't', endDate: 9 }, caller)).toMatchObject({
      done: false,
      cause: { code: 'suplink.renew-unchecked' },
    })
    expect(server.received.map(({ url }) => url)).toEqual(['/open-api/suplink/tenant/info'])
    expect(await renew?.({ tenantId: 't', endDate: 9, confirmEarlier: 't' }, caller)).toMatchObject({ done: true })
  })

  // Would catch: a tenancy that ends at once, without a word.
  test('to an end in the past says that the tenant has expired', async () => {
    const tenantId = await tenantOf(1_900_000_000)
    const answer = await run('tenant.renew', { tenantId, endDate: 1_700_000_000, confirmEarlier: tenantId })
    expect(answer.notes.map(({ zh }) => zh)).toEqual(['租期已缩短。', '这个租户已经到期。'])
  })
})
