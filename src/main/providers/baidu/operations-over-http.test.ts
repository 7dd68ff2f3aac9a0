import { describe, expect, test } from 'vitest'
import { android, benchOfBaidu, notification, strange } from '#test/helpers/baidu.ts'
import { baidu } from './index.ts'

describe('against the practice provider, over HTTP', () => {
  const bench = async (settings?: Record<string, string>) => {
    const made = await benchOfBaidu(settings)
    const ask = async (id: string, input: Parameters<(typeof baidu.operations)[string]>[0] = {}) =>
      baidu.operations[id]?.(input, made.caller)
    const push = async (audience: Parameters<typeof baidu.plan>[0]['audience'], content = notification()) => {
      const now = made.clock.now()
      const [request] = baidu.plan({ account: made.account, content, audience, newId: () => 'r', now })
      if (!request) throw new Error('nothing planned')
      const sent = baidu.prepare(request, made.account, { now, token: null })
      return baidu.interpret(await made.send(sent, new AbortController().signal))
    }
    return { ...made, ask, push }
  }

  test('a tag from its making to its end', async () => {
    const { ask } = await bench()
    const tag = "门店 ~*'()!"
    expect(await ask('app.create_tag', { tag })).toMatchObject({ done: true })
    expect(await ask('app.create_tag', { tag })).toMatchObject({ done: false, cause: { code: 'baidu.30610' } })
    expect(await ask('tag.add_devices', { tag, channel_ids: android(12) })).toMatchObject({ done: true })
    expect(await ask('tag.del_devices', { tag, channel_ids: [...android(1), strange] })).toMatchObject({
      done: false,
      cause: { code: 'baidu.partly' },
      tables: [
        {
          rows: [
            [android(1)[0], { zh: '成功', en: 'done' }],
            [strange, { zh: '失败', en: 'failed' }],
          ],
        },
      ],
    })
    expect((await ask('tag.device_num', { tag }))?.facts.map(({ value }) => value).slice(0, 2)).toEqual([tag, '11'])
    expect((await ask('app.query_tags', { tag }))?.tables[0]?.rows).toHaveLength(1)
    expect(await ask('app.del_tag', { tag })).toMatchObject({ done: true })
    expect(await ask('tag.device_num', { tag })).toMatchObject({ cause: { code: 'baidu.30611' } })
  })

  test('a schedule from its making to its record', async () => {
    const { ask, push, clock, practice } = await bench()
    const send_time = Math.floor(clock.now() / 1000) + 600
    const { references } = await push({ kind: 'tag', values: ['vip'] }, notification({ options: { send_time } }))
    const timer_id = references.find(({ kind }) => kind === 'timer')?.id ?? ''
    const listed = (await ask('timer.query_list'))?.tables[0]?.rows
    expect(listed).toMatchObject([{ 0: timer_id, 2: { zh: '标签 (0)' }, 3: { zh: '通知 (1)' } }])
    expect((await ask('report.query_timer_records', { timer_id }))?.tables[0]?.rows).toEqual([])
    clock.advance(600_000)
    expect(practice.pushes()).toHaveLength(1)
    expect((await ask('timer.query_list'))?.tables[0]?.rows).toEqual([])
    expect((await ask('report.query_timer_records', { timer_id }))?.tables[0]?.rows).toHaveLength(1)
    expect(await ask('timer.cancel', { timer_id })).toMatchObject({ cause: { code: 'baidu.41005' } })
  })

  test('a topic and its messages', async () => {
    const { ask, push, clock } = await bench({ deviceType: '3', signLifeSeconds: '60' })
    const { references } = await push(
      { kind: 'channel_id', values: android(60) },
      notification({ options: { topic_id: 'sale_1' } }),
    )
    const msg_id = references.find(({ kind }) => kind === 'message')?.id ?? ''
    clock.advance(60_000)
    expect((await ask('report.query_msg_status', { msg_id: [msg_id] }))?.tables[0]?.rows[0]?.slice(0, 3)).toEqual([
      msg_id,
      { zh: '已发送 (0)', en: 'sent (0)' },
      '59',
    ])
    expect((await ask('report.query_topic_records', { topic_id: 'sale_1' }))?.tables[0]?.rows[0]?.[0]).toBe(msg_id)
    expect((await ask('report.statistic_topic', { topic_id: 'sale_1' }))?.tables[0]?.rows[0]?.[1]).toBe('59')
    expect((await ask('topic.query_list'))?.tables[0]?.rows[0]).toMatchObject({ 0: 'sale_1', 3: '60', 4: '59' })
    expect((await ask('report.statistic_device'))?.tables[0]?.rows).toHaveLength(3)
  })

  test('the secret key is in no request and in no answer', async () => {
    const { ask, practice, push } = await bench()
    await push({ kind: 'all' })
    const said = await Promise.all(
      Object.keys(baidu.operations).map((id) => ask(id, { tag: 'x', timer_id: '1', topic_id: 't' })),
    )
    expect(JSON.stringify(said)).not.toContain(practice.secretKey)
    for (const { body, headers } of practice.ledger()) {
      expect(body.toString() + JSON.stringify(headers)).not.toContain(practice.secretKey)
    }
  })
})
