import { describe, expect, test } from 'vitest'
import { accountOf, android } from '#test/helpers/baidu.ts'
import { callerOf } from '#test/helpers/caller.ts'
import { rowsInChinese } from '#test/helpers/in-chinese.ts'
import type { HttpResult } from '../types.ts'
import { readForm } from './form.ts'
import { baidu } from './index.ts'

const keys = { apiKey: 'ak', secretKey: 'sk' }

/** Answers each call as it is told, and writes the calls down. */
function calling(...replies: (string | HttpResult)[]) {
  const sent: { path: string; params: Map<string, string> }[] = []
  const caller = callerOf(accountOf('https://api.example.com', keys), async ({ url, body }) => {
    sent.push({ path: new URL(url).pathname.slice('/rest/3.0/'.length), params: readForm(body?.toString() ?? '') })
    const reply = replies[Math.min(sent.length, replies.length) - 1] ?? ''
    return typeof reply === 'string' ? answer(reply) : reply
  })
  const ask = async (id: string, input: Parameters<(typeof baidu.operations)[string]>[0] = {}) => {
    const operation = baidu.operations[id]
    if (!operation) throw new Error(`no ${id}`)
    return operation(input, caller)
  }
  return { sent, ask, caller }
}
const answer = (body: string, status = 200): HttpResult => ({
  kind: 'response',
  status,
  headers: [],
  body: Buffer.from(body),
})
const params = (response_params: string) => `{"request_id":9007199254740993,"response_params":${response_params}}`
const refused = (code: number, status = 400) =>
  answer(`{"request_id":5,"error_code":${code},"error_msg":"why"}`, status)
const reset: HttpResult = { kind: 'failure', phase: 'after', reason: 'reset' }

test('each operation of the descriptor is made, and each that is made is described', () => {
  expect(Object.keys(baidu.operations).sort()).toEqual(baidu.descriptor.operations.map(({ id }) => id).sort())
  expect(Object.keys(baidu.operations)).toHaveLength(14)
})

describe('names that the provider’s documents disagree on are both read', () => {
  const first = async (id: string, body: string) => (await calling(params(body)).ask(id)).tables[0]?.rows[0]

  test('tags or result, createtime or create_time', async () => {
    const row = '"tid":9007199254740993,"tag":"vip","info":"","type":0'
    const one = await first('app.query_tags', `{"total_num":1,"tags":[{${row},"createtime":1427180905}]}`)
    expect(one).toEqual(await first('app.query_tags', `{"total_num":1,"result":[{${row},"create_time":1427180905}]}`))
    expect(one?.slice(0, 2)).toEqual(['vip', '9007199254740993'])
    expect(one?.[4]).toMatch(/^2015-03-2\d \d\d:\d\d:\d\d UTC[+-]\d\d:\d\d$/)
  })

  test('topics or result', async () => {
    const row = '{"topic_id":"t","ctime":1427180905,"mtime":1427180905,"push_cnt":5,"ack_cnt":4}'
    const one = await first('topic.query_list', `{"total_num":1,"topics":[${row}]}`)
    expect(one).toEqual(await first('topic.query_list', `{"total_num":1,"result":[${row}]}`))
    expect(one).toMatchObject({ 0: 't', 3: '5', 4: '4' })
  })

  test('devices or result', async () => {
    const input = { tag: 'vip', channel_ids: ['3785562685113372034'] }
    for (const name of ['devices', 'result']) {
      for (const id of ['3785562685113372034', '"3785562685113372034"']) {
        const { ask } = calling(params(`{"${name}":[{"channel_id":${id},"result":0}]}`))
        expect(await ask('tag.add_devices', input)).toMatchObject({ done: true, cause: { code: 'baidu.done' } })
      }
    }
  })

  // Would catch: a cancelled timer said to be unknown, since the provider answers with its request id alone.
  test('a cancelled timer may come without response_params', async () => {
    const { ask } = calling('{"request_id":7}')
    expect(await ask('timer.cancel', { timer_id: '1011' })).toMatchObject({ done: true })
  })
})

describe('status of messages', () => {
  test('one id is asked for as it is, several as a list, twenty at a time, digit by digit', async () => {
    const ids = Array.from({ length: 41 }, (_, index) => String(3_570_960_677_660_087_563n + BigInt(index)))
    const row = (id: string) => `{"msg_id":${id},"status":0,"success":3,"send_time":1427180905}`
    const { ask, sent } = calling(
      params(`{"total_num":1,"result":[${ids.slice(0, 20).map(row)}]}`),
      params(`{"total_num":1,"result":[${ids.slice(20, 40).map(row)}]}`),
      params(`{"total_num":0,"result":[]}`),
    )
    const said = await ask('report.query_msg_status', { msg_id: [...ids, ids[0] ?? '', ' '] })
    expect(sent.map((call) => call.params.get('msg_id'))).toEqual([
      JSON.stringify(ids.slice(0, 20)),
      JSON.stringify(ids.slice(20, 40)),
      ids[40],
    ])
    expect(said.tables[0]?.rows.map(([id]) => id)).toEqual(ids.slice(0, 40))
    expect(rowsInChinese(said)[0]?.slice(1, 3)).toEqual(['已发送 (0)', '3'])
    expect(said.facts[0]?.value).toBe('40 / 41')
    expect(said.notes[0]?.en).toContain(ids[40])
  })

  test('a status that nobody knows is shown as it is', async () => {
    const { ask } = calling(params('{"result":[{"msg_id":"1","status":9}]}'))
    expect((await ask('report.query_msg_status', { msg_id: ['1'] })).tables[0]?.rows).toEqual([['1', '9', '—', '—']])
  })
})

test('statistics come by day, in order, in the provider’s own time', async () => {
  const { ask } = calling(
    params('{"total_num":2,"result":{"1427212800":{"new_term":2,"total_term":9},"1427126400":{"new_term":1}}}'),
  )
  expect((await ask('report.statistic_device')).tables[0]?.rows).toEqual([
    ['2015-03-24', '1', '—', '—', '—', '—'],
    ['2015-03-25', '2', '—', '—', '—', '9'],
  ])
  for (const empty of ['{"total_num":0,"result":[]}', '{"total_num":0}', '{"result":{}}']) {
    expect(await calling(params(empty)).ask('report.statistic_topic', { topic_id: 't' })).toMatchObject({ done: true })
  }
})

describe('queries', () => {
  test('send what was filled in and nothing else', async () => {
    const { ask, sent } = calling(params('{"result":[]}'))
    await ask('report.query_timer_records', { timer_id: ' 1011 ', start: 0, range_start: 5 })
    const [call] = sent
    expect(call?.path).toBe('report/query_timer_records')
    expect([...(call?.params ?? [])].filter(([name]) => !['timestamp', 'sign'].includes(name))).toEqual([
      ['apikey', 'ak'],
      ['timer_id', '1011'],
      ['start', '0'],
      ['range_start', '5'],
    ])
  })

  // Would catch: "the message may have arrived" said of a question.
  test('one without an answer may simply be asked again', async () => {
    for (const reply of [reset, answer('', 500), answer('<html>'), answer(params('{"result":"x"}'))]) {
      const said = await calling(reply).ask('timer.query_list')
      expect(said.done).toBe(false)
      expect(said.cause.next.en).toMatch(/ask again later/)
    }
  })

  test('a refusal keeps the provider’s words and its request id', async () => {
    const said = await calling(refused(30605, 404)).ask('tag.device_num', { tag: 'x' })
    expect(said).toMatchObject({
      done: false,
      cause: { code: 'baidu.30605', httpStatus: 404, providerCode: '30605', providerMessage: 'why' },
    })
    expect(said.facts.map(({ value }) => value)).toEqual(['5'])
  })
})

describe('changes', () => {
  // Would catch: a change that is made twice because its first answer was lost.
  test.each(['timer.cancel', 'app.create_tag', 'app.del_tag', 'tag.add_devices', 'tag.del_devices'])(
    '%s is asked for once, and an unknown outcome says how to find out',
    async (id) => {
      for (const reply of [reset, refused(30600, 500), answer('<html>')]) {
        const { ask, sent } = calling(reply)
        const said = await ask(id, { tag: 'x', timer_id: '1', channel_ids: ['1'] })
        expect(sent).toHaveLength(1)
        expect(said.done).toBe(false)
        expect(said.cause.next.zh).toMatch(/先用/)
        expect(said.notes.length).toBeGreaterThan(0)
      }
    },
  )

  // Would catch: "done" said of a tag that the provider did not make, since HTTP said 200.
  test('a result of 1 is a failure', async () => {
    const said = await calling(params('{"tag":"x","result":1}')).ask('app.create_tag', { tag: 'x' })
    expect(said).toMatchObject({ done: false, cause: { code: 'baidu.failed' } })
  })

  test('what cannot be written in UTF-8 does not leave', async () => {
    const { ask, sent } = calling(params('{}'))
    expect(await ask('app.create_tag', { tag: '\ud83d' })).toMatchObject({ done: false, cause: { code: 'unsendable' } })
    expect(sent).toEqual([])
  })
})

describe('devices of a tag', () => {
  const ids = android(25)
  const group = (part: readonly string[], result = 0) =>
    params(`{"devices":[${part.map((id) => `{"channel_id":"${id}","result":${result}}`)}]}`)
  const input = { tag: 'vip', channel_ids: ids }

  test('go in groups of ten', async () => {
    const { ask, sent } = calling(group(ids.slice(0, 10)), group(ids.slice(10, 20)), group(ids.slice(20)))
    expect(await ask('tag.add_devices', input)).toMatchObject({ done: true })
    expect(sent.map((call) => JSON.parse(call.params.get('channel_ids') ?? ''))).toEqual([
      ids.slice(0, 10),
      ids.slice(10, 20),
      ids.slice(20),
    ])
  })

  // Would catch: devices that failed hidden behind an HTTP 200, or one of which the answer says nothing called done.
  test('each has a result of its own', async () => {
    const { ask } = calling(
      group(ids.slice(0, 10)),
      params(`{"devices":[{"channel_id":"${ids[10]}","result":1}]}`),
      group(ids.slice(20)),
    )
    const said = await ask('tag.add_devices', input)
    expect(said).toMatchObject({ done: false, cause: { code: 'baidu.partly' } })
    const results = rowsInChinese(said).map(([, result]) => result)
    expect(results).toEqual([...Array(10).fill('成功'), '失败', ...Array(9).fill('未知'), ...Array(5).fill('成功')])
  })

  // Would catch: a run that goes on after a lost answer, or that forgets which devices were left out.
  test('after a group without an answer the rest is left alone', async () => {
    const { ask, sent } = calling(group(ids.slice(0, 10)), reset)
    const said = await ask('tag.del_devices', input)
    expect(sent).toHaveLength(2)
    expect(said.facts.slice(0, 4).map(({ value }) => value)).toEqual(['10 / 25', '0', '10', '5'])
    expect(said.cause.code).toBe('reset')
    const stopped = await calling(group(ids.slice(0, 10)), refused(30611, 404)).ask('tag.del_devices', input)
    expect(stopped.facts.slice(0, 4).map(({ value }) => value)).toEqual(['10 / 25', '10', '0', '5'])
  })
})

describe('test connection', () => {
  test('asks for one tag and sends no message', async () => {
    const { caller, sent } = calling(params('{"tags":[]}'))
    expect(await baidu.test(caller, null)).toMatchObject({ usable: true, verdict: { causeCode: 'credentials-work' } })
    expect(sent.map(({ path }) => path)).toEqual(['app/query_tags'])
  })

  test.each([
    [refused(30605, 404), true, 'credentials-work'],
    [refused(30603, 403), false, 'baidu.30603'],
    [refused(30606, 408), false, 'baidu.30606'],
    [refused(30600, 500), false, 'baidu.30600'],
    [answer('<html>'), false, 'unreadable'],
    [answer('', 404), false, 'not-found'],
  ])('%#: usable is %s', async (reply, usable, causeCode) => {
    const { caller } = calling(reply)
    expect(await baidu.test(caller, null)).toMatchObject({ usable, verdict: { causeCode } })
  })
})
