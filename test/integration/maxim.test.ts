import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { AudienceDraft } from '#shared/domain/audience.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { searchFolder } from '#test/helpers/canary.ts'
import { rowsInChinese } from '#test/helpers/in-chinese.ts'
import { addPractice, refusalOf, requestsOf, review, textMessage, untilState } from '#test/helpers/sending.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A console with a connection to a practice provider of its own. */
async function open(credentials: Record<string, string> = {}) {
  const console = await openApp()
  const { connection, maxim } = await addPractice(console)
  if (Object.keys(credentials).length > 0) await console.client.connections.update({ id: connection.id, credentials })
  return { console, client: console.client, connectionId: connection.id, maxim }
}

/** Confirms what was reviewed and waits until it is settled. */
async function sendReviewed({ client, clock }: OpenApp, deliveryId: string) {
  await client.deliveries.submit({ deliveryId })
  clock.advance(30_000)
  return untilState(client, deliveryId, 'settled')
}

const message = (more: Partial<MaximContent['message']>): MaximContent => textMessage(more)
const intent = 'intent:#Intent;component=com.shop/com.shop.Page;end'

const kinds: [string, MaximContent, AudienceDraft][] = [
  ['a text to aliases', message({ badge: '+1' }), { kind: 'alias', text: 'u10001\nu10002' }],
  [
    'a picture to push tokens',
    message({ type: 'image', attachment_url: 'http://127.0.0.1:9/1.jpg' }),
    { kind: 'push_token', text: 'pt-00000-9e3779b1' },
  ],
  [
    'a message for the app to tags',
    message({ type: 'cmd', ext: '{"key1": 9007199254740993}' }),
    { kind: 'tag', text: 'beijing\nshanghai' },
  ],
  [
    'a text to user ids',
    message({ android: { click_action: 'intent', intent } }),
    { kind: 'user_id', text: '9007199254740997' },
  ],
  ['a text to all', message({ vivo: { push_mode: 1 }, ios: { mutable_content: true } }), { kind: 'all', text: '' }],
  [
    'channels in an order',
    { ...message({}), setting: { distribution_strategy: 'ospush_only', ospush_sequence: ['fcm', 'ups'] } },
    { kind: 'alias', text: 'u10003' },
  ],
]

// Would catch: bytes that differ from those that the operator read and confirmed.
test.each(kinds)('%s leaves with the bytes of the review', async (_kind, content, audience) => {
  const { console, client, connectionId, maxim } = await open()
  const { delivery, firstRequest } = await review(client, connectionId, { content, audience })
  expect((await sendReviewed(console, delivery.id)).summary).toBe('accepted')
  const [entry] = maxim.ledger()
  expect(maxim.ledger()).toHaveLength(1)
  expect(entry?.body).toBe(firstRequest.body)
  expect(sha256(entry?.body ?? '')).toBe(firstRequest.sha256)
  expect(`${maxim.baseUrl}${entry?.url}`).toBe(firstRequest.url)
  const [request] = await requestsOf(client, delivery.id)
  expect(request?.taskId).toBe(entry?.taskId)
})

describe('in somebody else’s name', () => {
  const content: MaximContent = { ...textMessage(), actAs: { header: 'group_id', id: '9007199254740995' } }

  // Would catch: a review and a record that don't say in whose name it was sent.
  test('the review, the wire and the record name it', async () => {
    const { console, client, connectionId, maxim } = await open({ administratorToken: 'yes' })
    const { delivery, firstRequest, checks } = await review(client, connectionId, { content })
    const header = { name: 'group_id', value: '9007199254740995' }
    expect(firstRequest.headers).toContainEqual(header)
    expect(checks.find(({ code }) => code === 'acts-as')?.text.zh).toContain(header.value)
    expect((await sendReviewed(console, delivery.id)).summary).toBe('accepted')
    expect(maxim.ledger()[0]?.headers['group_id']).toBe(header.value)
    const [request] = await requestsOf(client, delivery.id)
    const { tries } = await client.deliveries.request({ id: request?.id ?? '' })
    expect(tries[0]?.headers).toContainEqual(header)
    expect((await client.deliveries.get({ id: delivery.id })).content).toEqual(content)
  })

  test('a connection that is not marked blocks it, and nothing leaves', async () => {
    const { client, connectionId, maxim } = await open()
    const { code, data } = await refusalOf(review(client, connectionId, { content }))
    const { checks } = data as { checks: { code: string }[] }
    expect([code, checks.map((check) => check.code)]).toEqual(['REVIEW_BLOCKED', ['act-as-not-administrator']])
    expect(maxim.ledger()).toEqual([])
  })

  // Would catch: another sender between the review and the send.
  test('it is off by default', async () => {
    const { console, client, connectionId, maxim } = await open({ administratorToken: 'yes' })
    const { delivery } = await review(client, connectionId)
    await sendReviewed(console, delivery.id)
    expect(Object.keys(maxim.ledger()[0]?.headers ?? {})).not.toContain('group_id')
    expect(Object.keys(maxim.ledger()[0]?.headers ?? {})).not.toContain('user_id')
  })

  test('somebody who does not exist is a refusal that says so', async () => {
    const { console, client, connectionId } = await open({ administratorToken: 'yes' })
    const nobody: MaximContent = { ...textMessage(), actAs: { header: 'user_id', id: '1' } }
    const { delivery } = await review(client, connectionId, { content: nobody })
    expect((await sendReviewed(console, delivery.id)).summary).toBe('refused')
    const [request] = await requestsOf(client, delivery.id)
    expect(request?.cause?.title.zh).toBe('用户不存在')
  })
})

test('what the message lacks blocks the review, and nothing leaves', async () => {
  const { client, connectionId, maxim } = await open()
  const content = message({
    huawei: { click_action: 'intent' },
    show_begin_time: 1_800_000_000,
    show_end_time: 1_799_999_999,
  })
  const { code, data } = await refusalOf(review(client, connectionId, { content }))
  const { checks } = data as { checks: { code: string }[] }
  expect([code, checks.map((check) => check.code).sort()]).toEqual([
    'REVIEW_BLOCKED',
    ['display-order', 'intent-missing'],
  ])
  expect(maxim.ledger()).toEqual([])
})

describe('operations', () => {
  test('counters of a task that was sent from here', async () => {
    const { console, client, connectionId, maxim } = await open()
    const { delivery } = await review(client, connectionId)
    await sendReviewed(console, delivery.id)
    const taskId = maxim.ledger()[0]?.taskId ?? ''
    const input = { taskIds: [taskId, '5'] }
    const answer = await client.operations.call({ connectionId, operation: 'task.detail', input })
    expect(answer).toMatchObject({ done: true, facts: [{ value: '1/2' }] })
    expect(answer.tables[0]?.title?.en).toContain(taskId)
  })

  test('a call without task ids is refused by its field', async () => {
    const { client, connectionId } = await open()
    const call = client.operations.call({ connectionId, operation: 'task.detail', input: {} })
    expect(await refusalOf(call)).toMatchObject({ code: 'INVALID', data: { fields: [{ field: 'taskIds' }] } })
  })

  // Would catch: a refusal of one that stands in another's cell, or that takes the others along.
  test('each of the 14 certificates is asked for and answered by itself', async () => {
    const { client, connectionId, maxim } = await open()
    maxim.refusedCertificates.add('1/5')
    const ask = (input: FieldValues) => client.operations.call({ connectionId, operation: 'certificate.show', input })
    const table = rowsInChinese(await ask({}))
    const cells = [1, 2, 3, 4, 5, 6, 7].flatMap((provider) =>
      [1, 0].map((environment) => ({ provider: String(provider), environment: String(environment) })),
    )
    const answers = await Promise.all(cells.map(ask))
    expect(answers.flatMap((answer) => rowsInChinese(answer))).toEqual(table)
    expect(answers.map(({ done }) => done)).toEqual(
      cells.map(({ provider, environment }) => provider !== '5' || environment !== '1'),
    )
    expect(answers.find(({ done }) => !done)?.cause).toMatchObject({ providerCode: '10010', providerMessage: null })
    expect(table.map((row) => row.at(-1)).filter((day) => day !== '')).toEqual(['2037-01-01 00:00', '2025-01-01 00:00'])
  })

  // Would catch: a vendor's secret that stays in the database, in a log or on the screen.
  test('certificates are shown and nothing of them is kept', async () => {
    const { console, client, connectionId, maxim } = await open()
    maxim.refusedCertificates.add('1/5')
    const answer = await client.operations.call({ connectionId, operation: 'certificate.show', input: {} })
    expect(answer.tables[0]?.rows).toHaveLength(14)
    expect(rowsInChinese(answer).filter((row) => row[2] === '已配置')).toHaveLength(9)
    await console.close()
    // Control: what is kept is found.
    expect(searchFolder(console.folder.path, 'practice-app')).not.toEqual([])
    const shown = JSON.stringify([answer, console.logged])
    for (const secret of [
      'fictitious-huawei-secret',
      'BEGIN CERTIFICATE',
      'MIIBejCCASACAQEwCgYIKoZIzj0EAwIw',
      '5880000000001',
    ]) {
      expect(searchFolder(console.folder.path, secret)).toEqual([])
      expect(shown).not.toContain(secret)
    }
  })
})
