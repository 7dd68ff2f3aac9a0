import { describe, expect, test } from 'vitest'
import { defaultThresholds } from '#shared/domain/risk.ts'
import { openApp } from '#test/helpers/app.ts'
import { exported } from '#test/helpers/exporting.ts'
import {
  accessToken,
  addPractice,
  aliases,
  everybody,
  type Message,
  named,
  refusalOf,
  requestsOf,
  review,
  send,
  submit,
  textMessage,
  untilState,
} from '#test/helpers/sending.ts'

const collapsing = textMessage({ ios: { apns_collapse_id: 'pd-0123456789abcdefghij' } })

async function bench(options: Parameters<typeof openApp>[0] = {}) {
  const console = await openApp(options)
  const practice = await addPractice(console)
  const sent = async (message: Message) => {
    const id = await send(console, practice.connection.id, message)
    return untilState(console.client, id, 'settled')
  }
  return { ...console, ...practice, sent }
}

describe('the draft of a correction', () => {
  // Would catch: a correction that misses somebody who got the wrong message.
  test.each([
    ['a list of several requests', aliases(1_200), 1_200],
    ['tags', { kind: 'tag' as const, text: '华东\n华南' }, 0],
    ['everybody', everybody, 0],
  ])('has the message and the whole audience: %s', async (_, audience, count) => {
    const { client, sent } = await bench()
    const wrong = await sent({ content: collapsing, audience })
    const { draftId } = await client.deliveries.correct({ id: wrong.id })
    const draft = await client.drafts.get({ id: draftId })
    expect(draft.content).toEqual(collapsing)
    expect(draft.correctionOf).toBe(wrong.id)
    expect(draft.audience.kind).toBe(audience.kind)
    if (count > 0) expect(draft.audience.text.split('\n')).toEqual(named(count))
    else expect(draft.audience.text).toBe(audience.text)
    const { delivery } = await client.deliveries.review({ draftId })
    expect(delivery.audienceHash).toBe(wrong.audienceHash)
  })

  // Would catch: a correction that the provider drops as a repeat, or that stands beside the wrong one on iPhones.
  test('leaves with a request_id of its own and the same collapse id, and is recorded on both', async () => {
    const { client, clock, sent, maxim } = await bench()
    const wrong = await sent({ content: collapsing })
    const { draftId } = await client.deliveries.correct({ id: wrong.id })
    const draft = await client.drafts.get({ id: draftId })
    const content = textMessage({ title: '更正：发货通知', ios: collapsing.message.ios })
    await client.drafts.save({ id: draftId, connectionId: draft.connectionId, content })
    const { delivery, checks } = await client.deliveries.review({ draftId })
    expect(checks.map(({ code }) => code)).toContain('correction')
    await client.deliveries.submit({ deliveryId: delivery.id })
    clock.advance(30_000)
    const corrected = await untilState(client, delivery.id, 'settled')
    expect(corrected.correctionOf).toBe(wrong.id)
    const relatedTo = async (id: string) =>
      (await client.deliveries.related({ id })).map(({ relation, delivery: { id: other } }) => [relation, other])
    expect(await relatedTo(wrong.id)).toEqual([['corrected-by', corrected.id]])
    expect(await relatedTo(corrected.id)).toEqual([['corrects', wrong.id]])
    const bodies = maxim
      .ledger()
      .map(({ body }) => JSON.parse(body.toString()) as Record<string, Record<string, unknown>>)
    const [first, second] = bodies
    expect(second?.['message']?.['ios']).toEqual(first?.['message']?.['ios'])
    expect(second?.['setting']?.['request_id']).not.toBe(first?.['setting']?.['request_id'])
    const ids = [...(await requestsOf(client, wrong.id)), ...(await requestsOf(client, corrected.id))]
    expect(new Set(ids.map(({ requestId }) => requestId)).size).toBe(2)
  })

  test('that still says the same is warned of', async () => {
    const { client, sent } = await bench()
    const wrong = await sent({})
    const { draftId } = await client.deliveries.correct({ id: wrong.id })
    const { checks } = await client.deliveries.review({ draftId })
    expect(checks.map(({ code }) => code)).toContain('correction-unchanged')
  })

  test('stays one when it is copied, and is none while nothing has left', async () => {
    const { client, connection, sent } = await bench()
    const wrong = await sent({})
    const { draftId } = await client.deliveries.correct({ id: wrong.id })
    const copy = await client.drafts.duplicate({ id: draftId })
    expect((await client.drafts.get({ id: copy.draftId })).correctionOf).toBe(wrong.id)
    const held = await submit(client, connection.id)
    expect((await refusalOf(client.deliveries.correct({ id: held.id }))).code).toBe('TOO_LATE')
  })

  test('can’t be made when the recipients are cleared, which is said', async () => {
    const { client, clock, sent } = await bench()
    const wrong = await sent({})
    clock.jump(400 * 86_400_000)
    await client.retention.clean()
    expect((await refusalOf(client.deliveries.correct({ id: wrong.id }))).code).toBe('CLEARED')
    const report = { kind: 'incident', format: 'text', deliveryId: wrong.id } as const
    expect((await refusalOf(client.exports.run({ what: { ...report, withRecipients: true } }))).code).toBe('CLEARED')
  })
})

describe('the same words again', () => {
  const tuning = { thresholds: defaultThresholds }
  const twice = async (first: Message, second: Message) => {
    const console = await bench({ tuning })
    await console.sent(first)
    return (await review(console.client, console.connection.id, second)).duplicate
  }

  // Would catch: the message for 3 and then for all that counts as two messages, since only the second has a collapse id.
  test('are a duplicate with and without a collapse id', async () => {
    expect(await twice({ content: textMessage() }, { content: collapsing })).toMatchObject({ overlap: 3 })
    expect(await twice({ content: collapsing }, { content: textMessage() })).toMatchObject({ overlap: 3 })
  })

  // Control: other words are none.
  test('other words with the same collapse id are none', async () => {
    const other = textMessage({ body: '改到明天', ios: collapsing.message.ios })
    expect(await twice({ content: collapsing }, { content: other })).toBeNull()
  })
})

describe('the incident file', () => {
  const report = (deliveryId: string, more: object = {}) => ({
    ...({ kind: 'incident', format: 'json', deliveryId } as const),
    ...more,
  })

  test('says what, when, to how many, by whom and what came of it, and names nobody', async () => {
    const console = await bench()
    const wrong = await console.sent({ audience: aliases(700) })
    const { content, name, end } = await exported(console, report(wrong.id))
    expect(name).toMatch(/^pushdeck-incident-[0-9a-f]{8}-.*\.json$/)
    expect(end).toMatchObject({ kind: 'done' })
    const text = content.toString('utf8')
    const incident = JSON.parse(text)
    expect(incident).toMatchObject({
      delivery: { id: wrong.id, title: '发货通知', outcome: 'accepted', operator: '李雷', stage: 'test' },
      audience: { kind: 'alias', size: 700, named: 700 },
      requests: { total: 2, accepted: 2, refused: 0, notSent: 0, unknown: 0, cancelled: 0 },
      hashes: { content: wrong.contentHash, audience: wrong.audienceHash },
      message: textMessage(),
    })
    expect(incident.taskIds).toEqual(wrong.taskIds)
    expect(incident.timeline.map(({ action }: { action: string }) => action)).toEqual([
      'deliveries.submit',
      'deliveries.start',
      'deliveries.settled',
    ])
    expect(incident).not.toHaveProperty('recipients')
    expect(text).not.toContain('u10001')
    expect(text).not.toContain(accessToken)
  })

  test('has the recipients where they are ticked, all of them', async () => {
    const console = await bench()
    const wrong = await console.sent({ audience: aliases(1_200) })
    const json = await exported(console, report(wrong.id, { withRecipients: true }))
    expect(JSON.parse(json.content.toString('utf8')).recipients).toEqual(named(1_200))
    const text = await exported(console, report(wrong.id, { format: 'text', withRecipients: true }))
    expect(text.content.toString('utf8').trimEnd().split('\r\n').slice(-1_200)).toEqual(named(1_200))
  })

  test.each([
    ['zh-CN', '推送事故说明', '确认发送'],
    ['en', 'Incident report of a push', 'Send confirmed'],
  ] as const)('as a text in %s has words and no codes', async (language, title, action) => {
    const console = await bench()
    const wrong = await console.sent({})
    // the second one tells of the first
    await exported(console, report(wrong.id))
    const { content } = await exported(console, report(wrong.id, { format: 'text' }), language)
    const text = content.toString('utf8')
    expect(text.startsWith(`\uFEFF# ${title}`)).toBe(true)
    expect(text).toContain(action)
    expect(text).not.toMatch(/deliveries\.|exports\.|not-sent|u10001/)
  })
})
