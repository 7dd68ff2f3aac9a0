import { describe, expect, test } from 'vitest'
import { Secret } from '#main/vault/secret.ts'
import { callerOf } from '#test/helpers/caller.ts'
import { type Caller, type HttpRequest, type HttpResult, ProviderFailure } from '../types.ts'
import { readCounters, testConnection } from './client.ts'

const answer = (body: string, status = 200): HttpResult => ({
  kind: 'response',
  status,
  headers: [],
  body: Buffer.from(body),
})

/** A caller that answers each call as it is told, and writes the calls down. */
function calling(reply: (sent: string) => HttpResult): { caller: Caller; sent: HttpRequest[] } {
  const sent: HttpRequest[] = []
  const account = {
    baseUrl: 'https://api.example.com/',
    settings: { appId: 'app-1' },
    secrets: { accessToken: new Secret('token-1') },
  }
  const send = async (request: HttpRequest) => {
    sent.push(request)
    return reply(request.body?.toString() ?? '')
  }
  return { sent, caller: callerOf(account, send) }
}
const idsIn = (body: string) => body.slice('{"list":['.length, -2).split(',')
const tasks = (ids: readonly string[]) =>
  answer(`{"code":200,"data":[${ids.map((id) => `{"task_id":${id},"apns_target":1}`).join(',')}]}`)

describe('counters', () => {
  // Would catch: ids rounded on their way out or back, for which the provider knows no task.
  test('are asked for 100 tasks at a time, ids digit by digit', async () => {
    const ids = Array.from({ length: 250 }, (_, index) => String(9_007_199_254_740_993n + BigInt(index)))
    const { caller, sent } = calling((body) => tasks(idsIn(body)))
    const read = await readCounters(ids, caller)
    expect(sent.map(({ body }) => idsIn(body?.toString() ?? '').length)).toEqual([100, 100, 50])
    expect(sent.map(({ method, url }) => `${method} ${url}`)[0]).toBe('POST https://api.example.com/push/task/detail')
    expect(read.map(({ taskId }) => taskId)).toEqual(ids)
    expect(read[0]?.counters).toContainEqual({ channel: 'apns', target: 1, sent: 0, received: 0 })
  })

  test('of tasks that the provider does not know are left out', async () => {
    const { caller } = calling(() => tasks(['2']))
    expect((await readCounters(['1', '2'], caller)).map(({ taskId }) => taskId)).toEqual(['2'])
    for (const data of ['[]', 'null']) {
      const nothing = calling(() => answer(`{"code":200,"data":${data}}`))
      expect(await readCounters(['1'], nothing.caller)).toEqual([])
    }
  })

  test('of no tasks need no call', async () => {
    const { caller, sent } = calling(() => tasks([]))
    expect([await readCounters([], caller), sent]).toEqual([[], []])
  })

  // Would catch: a fault of the program shown where the provider said something odd.
  test.each([
    ['a refusal', '{"code":10008,"message":"bad token"}', 'maxim.10008'],
    ['no JSON', '<html>', 'unreadable'],
    ['no list', '{"code":200,"data":{"task_id":1}}', 'unreadable'],
    ['a task without an id', '{"code":200,"data":[{"apns_target":1}]}', 'unreadable'],
    ['a counter that is text', '{"code":200,"data":[{"task_id":1,"apns_target":"many"}]}', 'unreadable'],
    ['a counter below 0', '{"code":200,"data":[{"task_id":1,"apns_target":-1}]}', 'unreadable'],
    ['a counter beyond 2^53', '{"code":200,"data":[{"task_id":1,"apns_target":9007199254740993}]}', 'unreadable'],
  ])('%s is a failure that says why', async (_what, body, causeCode) => {
    const { caller } = calling(() => answer(body))
    const failure = await readCounters(['1'], caller).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ProviderFailure)
    expect(failure).toMatchObject({ provider: 'maxim', verdict: { causeCode } })
  })
})

describe('test connection', () => {
  test('asks for the last known task, else for task 1, and sends no message', async () => {
    for (const [last, asked] of [
      ['9007199254740993', '9007199254740993'],
      [null, '1'],
    ] as const) {
      const { caller, sent } = calling(() => answer('{"code":200,"data":[]}'))
      expect(await testConnection(caller, last)).toMatchObject({
        usable: true,
        verdict: { causeCode: 'credentials-work' },
      })
      expect(sent.map(({ url, body }) => [url, body?.toString()])).toEqual([
        ['https://api.example.com/push/task/detail', `{"list":[${asked}]}`],
      ])
    }
  })

  test.each([
    ['{"code":10003}', 200, 'maxim.10003'],
    ['{"code":10008}', 200, 'maxim.10008'],
    ['{"code":40000}', 200, 'maxim.40000'],
    ['{"code":10010}', 200, 'maxim.10010'],
    ['{"code":12006}', 200, 'maxim.12006'],
    ['', 401, 'unauthorised'],
    ['', 403, 'unauthorised'],
    ['', 404, 'not-found'],
    ['oops', 500, 'server-error'],
  ])('%s with HTTP %i can’t be used: %s', async (body, status, causeCode) => {
    const { caller } = calling(() => answer(body, status))
    expect(await testConnection(caller, null)).toMatchObject({ usable: false, verdict: { causeCode } })
  })
})
