import { describe, expect, test } from 'vitest'
import { heldFile } from '#main/providers/held-file.ts'
import { Secret } from '#main/vault/secret.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import { factsOf, suplinkBench } from '#test/helpers/suplink-bench.ts'
import { suplink } from './index.ts'

const { run, bodies, against, practice } = suplinkBench()

describe('resource.upload', () => {
  const file = { file: { file: { handle: 'h' }, name: '图.png' } }

  test('names the resource and where it can be downloaded', async () => {
    const answer = await run('resource.upload', file, { takeFile: async () => heldFile(Buffer.from('PNG')) })
    expect(answer).toMatchObject({ done: true, cause: { code: 'suplink.uploaded' }, notes: [{}] })
    const facts = factsOf(answer)
    expect(facts).toMatchObject({ 'Resource ID': '5', 'File name': '图.png', 'Size (bytes)': '3' })
    const again = await fetch(`${practice().baseUrl}${facts['Download address']}`)
    expect(await again.text()).toBe('PNG')
  })

  // Would catch: an upload without a file, or a fault of the program where the file is gone.
  test.each([
    [null, 'suplink.file-unreadable'],
    [Buffer.alloc(0), 'suplink.file-empty'],
  ])('of %j makes no call', async (content, code) => {
    const answer = await run('resource.upload', file, { takeFile: async () => content && heldFile(content) })
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
