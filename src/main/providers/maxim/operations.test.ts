import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Secret } from '#main/vault/secret.ts'
import { type Answer, answerSchema } from '#shared/domain/operation.ts'
import { callerOf } from '#test/helpers/caller.ts'
import { rowsInChinese } from '#test/helpers/in-chinese.ts'
import { type Bench, call, startBench, taskIdOf } from '#test/helpers/practice.ts'
import { createHttp } from '../http.ts'
import type { HttpRequest, HttpResult, Send } from '../types.ts'
import { maxim } from './index.ts'

let bench: Bench
let sent: HttpRequest[] = []
const http = createHttp({ after: () => () => {} })
beforeAll(async () => {
  bench = await startBench()
})
beforeEach(() => {
  sent = []
})
afterAll(async () => {
  http.close()
  await bench.practice.close()
})

/** Calls an operation over real HTTP; `instead` may answer for the server. */
async function ask(id: string, input = {}, instead?: (request: HttpRequest) => HttpResult | null): Promise<Answer> {
  const { baseUrl, appId, accessToken } = bench.practice.maxim
  const account = { baseUrl, settings: { appId }, secrets: { accessToken: new Secret(accessToken) } }
  const send: Send = async (request, signal) => {
    sent.push(request)
    return instead?.(request) ?? http.send(request, signal)
  }
  const answer = await maxim.operations[id]?.(input, callerOf(account, send))
  return answerSchema.parse(answer)
}
const saying = (body: string, status = 200): HttpResult => ({
  kind: 'response',
  status,
  headers: [],
  body: Buffer.from(body),
})

async function push(alias: string): Promise<string> {
  const body = { audience: { alias: [alias] }, message: { body: '你好' } }
  return taskIdOf(await call(bench.practice, '/push/notify', { body }))
}

test('the descriptor and the code have the same operations, and both only ask', () => {
  expect(maxim.descriptor.operations.map(({ id }) => id)).toEqual(Object.keys(maxim.operations))
  expect(maxim.descriptor.operations.every(({ kind }) => kind === 'query')).toBe(true)
})

describe('task.detail', () => {
  test('one task is a table of channels, its id digit by digit', async () => {
    const id = await push('u10001')
    bench.clock.time += 10 * 60_000
    const answer = await ask('task.detail', { taskIds: [id] })
    expect(answer).toMatchObject({ done: true, cause: { code: 'maxim.counters-read' } })
    expect(answer.facts.map(({ value }) => value)).toEqual(['1/1'])
    expect(answer.tables).toHaveLength(1)
    const [table] = answer.tables
    expect(table?.title?.zh).toContain(id)
    expect(rowsInChinese(answer).map(([name]) => name)).toEqual([
      '美信在线',
      'APNs',
      '华为',
      '小米',
      'OPPO',
      'vivo',
      '魅族',
      'FCM',
      '合计',
    ])
    expect(table?.rows.at(-1)?.[1]).toBe('2')
    // Would catch: a channel with nobody to reach that reads as a failure.
    expect(table?.rows.filter(([, target]) => target === '—').length).toBeGreaterThan(0)
    expect(table?.rows.flat()).not.toContain('0')
  })

  // Would catch: ids beyond the first hundred that are never asked for, and ids asked for twice.
  test('any number of tasks, 100 per call, each once', async () => {
    const ids = Array.from({ length: 97 }, (_, index) => String(9_007_199_254_740_993n + BigInt(index)))
    const known = [await push('u10001'), await push('u10002')]
    const answer = await ask('task.detail', { taskIds: [...known, ...ids, ...ids, '5', '6', '7'] })
    expect(sent.map(({ body }) => (body?.toString().match(/\d+/g) ?? []).length)).toEqual([100, 2])
    expect(answer.facts[0]?.value).toBe('2/102')
    expect(answer.tables[1]?.rows.map(([id]) => id)).toEqual(known)
    expect(answer.tables[1]?.columns).toHaveLength(10)
    expect(answer.notes.some(({ zh }) => zh.includes('平台不认识 100 个任务'))).toBe(true)
  })

  test('ids are read as people paste them; what is none is named and not asked for', async () => {
    const id = await push('u10001')
    const wide = [...id].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('')
    const answer = await ask('task.detail', { taskIds: [` ${wide}\ufeff`, `00${id}`, '', '3.78556E+18', '-1'] })
    expect(sent.map(({ body }) => body?.toString())).toEqual([`{"list":[${id}]}`])
    expect(answer.done).toBe(true)
    expect(answer.notes[0]?.zh).toContain('3.78556E+18')
  })

  test('without a usable id nothing is asked', async () => {
    const answer = await ask('task.detail', { taskIds: ['x', '9223372036854775808'] })
    expect([answer.done, answer.cause.code, sent]).toEqual([false, 'maxim.no-task-ids', []])
    expect(answer.cause.next.zh).not.toBe('')
  })

  // Would catch: a hundred tasks that were read, thrown away because the next call failed.
  test('what was read before a failure is kept', async () => {
    const id = await push('u10001')
    const ids = Array.from({ length: 150 }, (_, index) => String(1000 + index))
    const answer = await ask('task.detail', { taskIds: [id, ...ids] }, () =>
      sent.length > 1 ? saying('{"code":10008,"message":"bad token"}') : null,
    )
    expect(answer).toMatchObject({ done: false, cause: { code: 'maxim.10008', providerMessage: 'bad token' } })
    expect(answer.facts[0]?.value).toBe('1/151')
    expect(answer.tables[0]?.rows).toHaveLength(9)
  })

  // Would catch: a query after which the operator believes that a message may have left.
  test('a query that broke off says that it changed nothing', async () => {
    const answer = await ask('task.detail', { taskIds: ['5'] }, () => saying('<html>', 502))
    expect(answer).toMatchObject({ done: false, cause: { code: 'server-error', httpStatus: 502 } })
    expect(answer.cause.next.zh).toContain('没有改动')
    expect(answer.tables).toEqual([])
  })
})

describe('certificate.show', () => {
  const rowsOf = (answer: Answer) => rowsInChinese(answer)

  test('14 cells by 14 calls, the environment always named', async () => {
    const answer = await ask('certificate.show')
    const wanted = [1, 2, 3, 4, 5, 6, 7].flatMap((provider) =>
      [1, 0].map((environment) => `/push/certificate?environment=${environment}&provider=${provider}`),
    )
    expect(sent.map(({ url }) => url.replace(bench.practice.maxim.baseUrl, ''))).toEqual(wanted)
    expect(sent.every(({ method, body }) => method === 'GET' && body === null)).toBe(true)
    expect(answer).toMatchObject({ done: true, cause: { code: 'maxim.certificates-read' } })
    expect(rowsOf(answer).map(([vendor, environment, result]) => [vendor, environment, result])).toEqual([
      ['APNs', '生产', '已配置'],
      ['APNs', '开发', '已配置'],
      ['华为', '生产', '已配置'],
      ['华为', '开发', '已配置'],
      ['小米', '生产', '已配置'],
      ['小米', '开发', '已配置'],
      ['魅族', '生产', '未配置'],
      ['魅族', '开发', '未配置'],
      ['vivo', '生产', '已配置'],
      ['vivo', '开发', '已配置'],
      ['OPPO', '生产', '已配置'],
      ['OPPO', '开发', '未配置'],
      ['FCM', '生产', '已配置'],
      ['FCM', '开发', '未配置'],
    ])
    expect(rowsOf(answer).every((row) => row.length === answer.tables[0]?.columns.length)).toBe(true)
  })

  // Would catch: a secret on a shared screen.
  test('a secret shows its length and the beginning of its SHA-256, and nothing else of it', async () => {
    const answer = await ask('certificate.show')
    const digits = createHash('sha256').update('fictitious-huawei-secret').digest('hex').slice(0, 8)
    expect(rowsOf(answer)[2]).toEqual([
      '华为',
      '生产',
      '已配置',
      'practice-huawei',
      '100000001',
      '',
      `已配置 · 24 · ${digits}`,
      '',
      '',
      '',
    ])
    const secrets = ['fictitious', 'FICTITIOUS', '5880000000001', 'BEGIN CERTIFICATE', 'MIIB']
    for (const secret of secrets) expect(JSON.stringify(answer)).not.toContain(secret)
    // Control: they are in what the server answers.
    const { text } = await call(bench.practice, '/push/certificate?provider=3', { method: 'GET' })
    for (const secret of ['fictitious', '5880000000001']) expect(text).toContain(secret)
  })

  // Would catch: a certificate that ends next week and looks like every other one.
  test('an X.509 certificate tells its subject and its last day', async () => {
    const rows = rowsOf(await ask('certificate.show', { provider: '1' }))
    expect(rows.map((row) => [row[1], ...row.slice(-2)])).toEqual([
      ['生产', 'Apple Push Services: com.example.practice', '2037-01-01 00:00'],
      ['开发', 'Apple Development IOS Push Services: com.example.practice', '2025-01-01 00:00'],
    ])
  })

  test('one of the 14 is asked for in one call', async () => {
    const answer = await ask('certificate.show', { provider: '2', environment: '0' })
    expect(sent).toHaveLength(1)
    expect(rowsOf(answer).map((row) => row.slice(0, 3))).toEqual([['华为', '开发', '已配置']])
  })

  test('a refusal of one is that cell’s answer', async () => {
    bench.practice.maxim.refusedCertificates.add('1/2')
    const answer = await ask('certificate.show')
    bench.practice.maxim.refusedCertificates.clear()
    expect(answer.done).toBe(true)
    expect(rowsOf(answer)[2]?.[2]).toContain('(10010)')
    expect(rowsOf(answer)[3]?.[2]).toBe('已配置')
    expect(answer.notes.at(-1)?.zh).toContain('1 项没有查到')
  })

  test('a refusal of all is the answer of the call', async () => {
    bench.practice.maxim.fault = 'refuse'
    const answer = await ask('certificate.show')
    bench.practice.maxim.fault = 'none'
    expect(answer).toMatchObject({ done: false, cause: { code: 'maxim.12006', providerCode: '12006' } })
    expect(rowsOf(answer)).toHaveLength(14)
  })

  test.each([
    ['{"code":200,"data":{}}', '未配置'],
    ['{"code":200,"data":null}', '未配置'],
    ['{"code":200}', '未配置'],
    ['{"code":200,"data":{"name":null,"app_secret":""}}', '未配置'],
    ['{"code":200,"data":{"app_id":9007199254740993}}', '已配置'],
    ['{"code":200,"data":{"app_secret":{"value":"leaked-secret"}}}', '平台的应答无法读懂'],
    ['{"code":200,"data":"leaked-secret"}', '平台的应答无法读懂'],
    ['leaked-secret', '平台的应答无法读懂'],
    // Would catch: a secret that comes along with a refusal.
    ['{"code":99999,"data":null,"message":"leaked-secret"}', '(99999)'],
  ])('%s reads %s', async (body, words) => {
    const answer = await ask('certificate.show', {}, () => saying(body))
    expect(rowsOf(answer)[0]?.[2]).toContain(words)
    expect(JSON.stringify(answer)).not.toContain('leaked-secret')
  })

  test('an id beyond 2^53 keeps its digits', async () => {
    const answer = await ask('certificate.show', {}, () => saying('{"code":200,"data":{"app_id":9007199254740993}}'))
    expect(rowsOf(answer)[0]?.[4]).toBe('9007199254740993')
  })
})
