import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Secret } from '#main/vault/secret.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import { callerOf } from '#test/helpers/caller.ts'
import { type Bench, startBench } from '#test/helpers/practice.ts'
import { type Received, startRecorder } from '#test/helpers/servers.ts'
import { createHttp } from '../http.ts'
import type { Account, Caller, HttpResult } from '../types.ts'
import { suplink } from './index.ts'

let bench: Bench
let http: ReturnType<typeof createHttp>
beforeEach(async () => {
  bench = await startBench()
  http = createHttp({ after: () => () => {} })
})
afterEach(async () => {
  http.close()
  await bench.practice.close()
})

const accountAt = (baseUrl: string, settings: Record<string, string> = {}): Account => {
  const { secretKey = '', apps = '' } = bench.practice.suplink.credentials
  return { baseUrl, settings: { apps, ...settings }, secrets: { secretKey: new Secret(secretKey) } }
}
const moment = async () => ({ now: bench.clock.time, token: null })
const run = (operation: string, input: FieldValues, more: Partial<Caller> = {}) => {
  const work = suplink.operations[operation]
  if (!work) throw new Error(`no operation ${operation}`)
  return work(input, callerOf(accountAt(bench.practice.suplink.baseUrl), http.send, { moment, ...more }))
}
const bodies = () =>
  bench.practice.suplink.ledger().map(({ url, body }) => [url.split('/').slice(-2).join('/'), body.toString()])
const factsOf = ({ facts }: { facts: { label: { en: string }; value: string }[] }) =>
  Object.fromEntries(facts.map(({ label, value }) => [label.en, value]))

/** A platform that answers as it is told, and the calls that reached it. */
async function against(
  answer: string | ((one: Received) => string),
  settings: Record<string, string> = {},
  status = 200,
) {
  const server = await startRecorder((_request, response, one) =>
    response.writeHead(status).end(typeof answer === 'string' ? answer : answer(one)),
  )
  const account = accountAt(server.origin, settings)
  return { server, account, caller: callerOf(account, http.send, { moment, takeFile: async () => Buffer.from('x') }) }
}

describe('resource.upload', () => {
  const file = { file: { file: { handle: 'h' }, name: '图.png' } }

  test('names the resource and where it can be downloaded', async () => {
    const answer = await run('resource.upload', file, { takeFile: async () => Buffer.from('PNG') })
    expect(answer).toMatchObject({ done: true, cause: { code: 'suplink.uploaded' }, notes: [{}] })
    const facts = factsOf(answer)
    expect(facts).toMatchObject({ 'Resource ID': '5', 'File name': '图.png', 'Size (bytes)': '3' })
    const again = await fetch(`${bench.practice.suplink.baseUrl}${facts['Download address']}`)
    expect(await again.text()).toBe('PNG')
  })

  // Would catch: an upload without a file, or a fault of the program where the file is gone.
  test.each([
    [null, 'suplink.file-unreadable'],
    [Buffer.alloc(0), 'suplink.file-empty'],
  ])('of %j makes no call', async (content, code) => {
    const answer = await run('resource.upload', file, { takeFile: async () => content })
    expect(answer).toMatchObject({ done: false, cause: { code } })
    expect(bodies()).toEqual([])
  })

  test.each([
    ['{"code":200,"content":{"resourceId":9007199254740993}}', true, '9007199254740993'],
    ['{"code":200,"data":{"resourceId":"24"}}', true, '24'],
    ['{"code":200,"content":{}}', false, undefined],
    ['{"code":200}', false, undefined],
  ])('%s: done is %j, resource %s', async (body, isDone, id) => {
    const { caller } = await against(body)
    const answer = await suplink.operations['resource.upload']?.(file, caller)
    expect([answer?.done, answer && factsOf(answer)['Resource ID']]).toEqual([isDone, id])
  })
})

describe('unread.set', () => {
  const appId = '7e0f0000-3a2c-4a54-b9b8-000000000001'

  test('says that everybody’s count changes', async () => {
    const answer = await run('unread.set', { appId: ` ${appId} `, unread: 10, unreadOfUser: { admin: 5 } })
    expect(answer).toMatchObject({ done: true, notes: [{ zh: '这会同时改变所有用户的未读数。' }] })
    expect(bodies()).toEqual([['registry/unread', `{"appId":"${appId}","unread":10,"unreadOfUser":{"admin":5}}`]])
  })

  // Would catch: an empty object that resets what single users have.
  test.each<FieldValues>([
    { appId, unread: 0 },
    { appId, unread: 0, unreadOfUser: {} },
  ])('%j sends no counts of single users', async (input) => {
    expect(await run('unread.set', input)).toMatchObject({ done: true })
    expect(bodies()).toEqual([['registry/unread', `{"appId":"${appId}","unread":0}`]])
  })

  test.each<FieldValues>([
    { appId, unread: -1 },
    { appId, unread: 1.5 },
    { appId, unread: 1, unreadOfUser: { a: -1 } },
    { appId, unread: 1, unreadOfUser: { a: 0.5 } },
    { appId, unread: 1, unreadOfUser: { a: Number.NaN } },
    { appId, unread: 2 ** 60 },
  ])('%j is refused before any call', async (input) => {
    expect(await run('unread.set', input)).toMatchObject({ done: false, cause: { code: 'suplink.unread-not-a-count' } })
    expect(bodies()).toEqual([])
  })

  test('an app that the connection does not list is named', async () => {
    const answer = await run('unread.set', { appId: 'other', unread: 1 })
    expect(answer.notes.map(({ en }) => en).join()).toMatch(/not in the connection’s list/)
  })
})

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
    bench.clock.time += 20_000
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
    bench.practice.suplink.tenants().find((tenant) => tenant.tenantId === tenantId)?.endDate

  test('to a later end needs no more words', async () => {
    const tenantId = await tenantOf(1_000)
    expect(await run('tenant.renew', { tenantId, endDate: 2_000 })).toMatchObject({ done: true, notes: [] })
    expect(endOf(tenantId)).toBe('2000')
  })

  // Would catch: a customer's tenancy cut short by a date that was mistyped.
  test('to an earlier end changes nothing until the tenant’s id is typed', async () => {
    const tenantId = await tenantOf(2_000)
    for (const confirmEarlier of [undefined, '', 'yes', `${tenantId}x`]) {
      const input = { tenantId, endDate: 1_000, ...(confirmEarlier !== undefined && { confirmEarlier }) }
      expect(await run('tenant.renew', input)).toMatchObject({
        done: false,
        cause: { code: 'suplink.renew-shortens' },
      })
      expect(endOf(tenantId)).toBe('2000')
    }
    const answer = await run('tenant.renew', { tenantId, endDate: 1_000, confirmEarlier: tenantId })
    expect(answer).toMatchObject({ done: true, notes: [{ zh: '租期已缩短。' }] })
    expect(endOf(tenantId)).toBe('1000')
    expect(bodies().at(-1)).toEqual(['tenant/renew', `{"endDate":"1000","tenantId":"${tenantId}"}`])
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
})

describe('both envelopes', () => {
  const inputs: [string, FieldValues, object, string][] = [
    ['resource.upload', { file: { file: { handle: 'h' }, name: 'a' } }, { resourceId: 24 }, '24'],
    ['unread.set', { appId: 'a', unread: 1 }, {}, 'a'],
    ['tenant.info', { tenantId: 't' }, { tenantId: 't', state: 'SUCCESS', startDate: '1', endDate: '2' }, 't'],
    ['tenant.opening', { instanceName: 'a-b', startDate: 1, endDate: 2 }, { tenantId: 't' }, 't'],
    ['tenant.renew', { tenantId: 't', endDate: 3, confirmEarlier: 't' }, {}, 't'],
    ['tenant.delete', { tenantId: 't' }, {}, 't'],
  ]
  // Would catch: a version of the platform that answers one call in the other's envelope.
  test.each(inputs)('are read of %s', async (operation, input, content, first) => {
    for (const envelope of [
      { code: 200, message: 'success', content },
      { code: 200, msg: 'success', data: content },
    ]) {
      const { caller } = await against(JSON.stringify(envelope))
      const answer = await suplink.operations[operation]?.(input, caller)
      expect([answer?.done, answer?.facts[0]?.value]).toEqual([true, first])
      const refusing = await against(JSON.stringify({ ...envelope, code: 12, message: '不行', msg: '不行' }))
      expect(await suplink.operations[operation]?.(input, refusing.caller)).toMatchObject({
        done: false,
        cause: { providerCode: '12', providerMessage: '不行' },
      })
    }
  })

  // Would catch: a next step that speaks of a message where a tenant or a file may have changed.
  test.each(inputs)('an unknown outcome of %s says what to do', async (operation, input) => {
    const { caller } = await against('oops', {}, 500)
    const answer = await suplink.operations[operation]?.(input, caller)
    expect(answer).toMatchObject({ done: false, cause: { code: 'server-error' } })
    expect(answer?.cause.next.zh).not.toMatch(/消息|统计/)
  })

  // Would catch: a key or a signature that a chatty server sends back, on the screen.
  test.each(inputs)('of %s show nothing secret', async (operation, input) => {
    const { account, caller } = await against(({ headers }) =>
      JSON.stringify({ code: 7, msg: `bad ${account.secrets['secretKey']?.reveal()} ${headers['authorization']}` }),
    )
    const answer = await suplink.operations[operation]?.(input, caller)
    expect(answer?.cause.providerMessage).toBe('bad [redacted] [redacted]')
  })
})

describe('headers', () => {
  // Would catch: an upload or a count that lands at another tenant, or a token sent to calls that know none.
  test('the tenant and the token go along with calls about messages only', async () => {
    const { server, account, caller } = await against('{"code":200}', { agentId: 'tenant-1' })
    const withToken = { ...caller, account: { ...account, secrets: { ...account.secrets, token: new Secret('tok') } } }
    await suplink.operations['unread.set']?.({ appId: 'a', unread: 1 }, withToken)
    await suplink.operations['tenant.delete']?.({ tenantId: 't' }, withToken)
    expect(
      server.received.map(({ headers }) => [headers['agentid'], headers['token'], headers['content-type']]),
    ).toEqual([
      ['tenant-1', 'tok', 'application/json'],
      [undefined, undefined, 'application/json'],
    ])
  })
})

describe('test connection', () => {
  const test1 = async (body: string, status = 200, settings: Record<string, string> = {}) => {
    const { caller, server } = await against(body, settings, status)
    return { ...(await suplink.test(caller, null)), sent: server.received.map((one) => `${one.url} ${one.body}`) }
  }

  test.each([
    ['{"code":200,"data":{}}', 200, true, 'credentials-work'],
    ['{"code":401,"message":"Token expiration","content":401}', 401, false, 'suplink.401'],
    ['', 401, false, 'suplink.401'],
    ['{"code":404,"msg":"no tenant"}', 200, false, 'suplink.test-unclear'],
    ['{"code":100040,"msg":"no tenant"}', 200, false, 'suplink.test-unclear'],
    ['', 404, false, 'not-found'],
    ['oops', 500, false, 'server-error'],
    ['oops', 200, false, 'unreadable'],
  ])('%s with HTTP %i: usable %j (%s)', async (body, status, usable, causeCode) => {
    expect(await test1(body, status)).toMatchObject({ usable, verdict: { causeCode } })
  })

  test('asks about the tenant of the connection, or about none, and sends no message', async () => {
    const path = '/open-api/suplink/tenant/info'
    expect((await test1('{"code":200}', 200, { agentId: 't-1' })).sent).toEqual([`${path} {"tenantId":"t-1"}`])
    expect((await test1('{"code":200}')).sent).toEqual([`${path} {}`])
  })
})
