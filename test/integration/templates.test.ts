import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { Content } from '#shared/domain/content.ts'
import { fillText, fillVariables } from '#shared/domain/template.ts'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import {
  addPractice,
  aliases,
  everybody,
  practiceConnection,
  refusalOf,
  requestsOf,
  review,
  saveDraft,
  send,
  textMessage,
  untilState,
} from '#test/helpers/sending.ts'

const id = '5f0c1d6e-2f7a-4a53-9a55-0d0a1c3c2b21'
const other = '5f0c1d6e-2f7a-4a53-9a55-0d0a1c3c2b22'
const draftId = '5f0c1d6e-2f7a-4a53-9a55-0d0a1c3c2b23'
const greeting = textMessage({ title: '{{姓名}}您好', ext: '{"who":"{{姓名}}","at":"{{时间}}"}' })

const save = ({ client }: OpenApp, more: { id?: string; name?: string; content?: Content } = {}) =>
  client.templates.save({ id, name: '问候', content: greeting, ...more })
const upload = async ({ app }: OpenApp, text: string) => ({
  handle: await app.files.receive(Readable.from([Buffer.from(text)]), 1_000_000),
})
async function exported({ app, client }: OpenApp, ids: string[]): Promise<string> {
  const result = await client.templates.exportFile({ ids })
  return app.files.collect(result.kind === 'ticket' ? result.ticket : '')?.content.toString() ?? ''
}
const textOf = (refused: { data: unknown }) =>
  (refused.data as { fields: { text: { zh: string } }[] }).fields[0]?.text.zh ?? ''

describe('a template', () => {
  test('is kept over a crash, listed with its variables, replaced and renamed', async () => {
    const console = await openApp()
    const saved = await save(console)
    expect(saved).toMatchObject({ provider: 'maxim', name: '问候', variables: ['姓名', '时间'], lastUsedAt: null })
    expect(await console.client.templates.get({ id })).toEqual({ ...saved, content: greeting })
    console.clock.advance(1_000)
    const updatedAt = console.clock.now()
    await save(console, { content: textMessage() })
    await console.client.templates.rename({ id, name: '发货' })
    await console.close()
    const again = await openApp({ folder: console.folder, clock: console.clock })
    expect(await again.client.templates.list()).toEqual([{ ...saved, name: '发货', variables: [], updatedAt }])
  })

  // Would catch: two templates that nobody can tell apart, of which the wrong one is sent.
  test('has a name of its own', async () => {
    const console = await openApp()
    await save(console, { name: 'VIP' })
    const taken = { code: 'INVALID', data: { fields: [{ field: 'name' }] } }
    expect(await refusalOf(save(console, { id: other, name: 'vip ' }))).toMatchObject(taken)
    await save(console, { id: other, name: 'B' })
    expect(await refusalOf(console.client.templates.rename({ id: other, name: 'Vip' }))).toMatchObject(taken)
    expect(await console.client.templates.duplicate({ id })).toMatchObject({
      name: 'VIP (2)',
      variables: ['姓名', '时间'],
    })
    expect(await console.client.templates.duplicate({ id })).toMatchObject({ name: 'VIP (3)' })
    await console.client.templates.remove({ id })
    expect((await console.client.templates.list()).map(({ name }) => name).sort()).toEqual(['B', 'VIP (2)', 'VIP (3)'])
    expect((await refusalOf(console.client.templates.get({ id }))).code).toBe('NOT_FOUND')
  })

  test('that was saved, renamed, copied, deleted and imported is in the audit', async () => {
    const console = await openApp()
    const { client } = console
    await save(console)
    await save(console)
    const file = await exported(console, [id])
    await client.templates.rename({ id, name: 'B' })
    await client.templates.duplicate({ id })
    await client.templates.remove({ id })
    await client.templates.importFile({ file: await upload(console, file) })
    const { items } = await client.audit.list({})
    expect(items.slice(0, 6).map(({ action }) => action)).toEqual(
      ['import', 'remove', 'duplicate', 'rename', 'update', 'create'].map((verb) => `templates.${verb}`),
    )
    expect(JSON.stringify(items)).not.toContain('您好')
  })
})

describe('using a template', () => {
  test('makes a draft without an audience, and is noted', async () => {
    const console = await openApp()
    const { client, clock } = console
    const { connection } = await addPractice(console)
    await save(console)
    clock.advance(5_000)
    const values = [{ name: '姓名', value: '"李雷"\n' }]
    await client.templates.use({ id, connectionId: connection.id, draftId, values })
    const draft = await client.drafts.get({ id: draftId })
    expect(draft).toMatchObject({ connectionId: connection.id, audience: { kind: null, text: '' } })
    expect(draft.content).toMatchObject({
      message: { title: '"李雷"\n您好', ext: '{"who":"\\"李雷\\"\\n","at":"{{时间}}"}' },
    })
    expect(await client.templates.list()).toMatchObject([{ lastUsedAt: clock.now() }])
  })

  // Would catch: a message of one provider in another's account, and a draft that can't be read again.
  test('is refused in words for another provider, or when the texts grow too long', async () => {
    const console = await openApp()
    const { client } = console
    await save(console)
    const foreign = await practiceConnection(client, 'suplink')
    const elsewhere = await refusalOf(client.templates.use({ id, connectionId: foreign.id, draftId, values: [] }))
    expect(textOf(elsewhere)).toContain('不能用在别的平台')
    const { connection } = await addPractice(console)
    const long = [{ name: '姓名', value: '长'.repeat(20_000) }]
    expect(
      textOf(await refusalOf(client.templates.use({ id, connectionId: connection.id, draftId, values: long }))),
    ).toContain('长度上限')
    expect(await client.drafts.list()).toEqual([])
    expect(await client.templates.list()).toMatchObject([{ lastUsedAt: null }])
  })
})

// Would catch: a new field that holds JSON as text, which a quote in a value would break.
test('every field of JSON is filled as JSON', async () => {
  const { client } = await openApp()
  const { providers } = await client.system.info()
  const paths = providers.flatMap(({ messageFields }) =>
    messageFields.filter(({ kind }) => kind === 'json').map(({ path }) => path),
  )
  expect(paths.length).toBeGreaterThan(3)
  const filled = (path: string) => fillText('{"a":"{{名}}"}', path, new Map([['名', '"']]))
  expect(paths.map(filled)).toEqual(paths.map(() => '{"a":"\\""}'))
  // control: a text that is none stays as it is typed
  expect(filled('message.title')).toBe('{"a":"""}')
})

const unfilled: Content[] = [
  textMessage({ body: '{{日期}}' }),
  { provider: 'suplink', appId: 'a', msg: { msgType: 'text_msg', content: '｛｛日期｝｝' } },
  { provider: 'baidu', shape: 'android-notification', android: { title: 'x', description: '{{日期}}' }, options: {} },
  { provider: 'forward', event: { type: 'x', payload: '{"a":"{{日期}}"}' } },
]

// Would catch: "{{日期}}" on the phones of everybody.
test.each(unfilled)('an unfilled variable of $provider blocks the review, which names it', async (content) => {
  const console = await openApp()
  const { client } = console
  const { id: connectionId, provider } = await practiceConnection(client, content.provider)
  const audience = provider === 'forward' ? { kind: 'target' as const, text: '' } : everybody
  const codes = async (one: Content) => {
    const { data } = await refusalOf(
      client.deliveries.review({ draftId: await saveDraft(client, connectionId, { content: one, audience }) }),
    )
    return ((data as { checks?: { code: string; text: { zh: string } }[] }).checks ?? []).filter(
      ({ code }) => code === 'variable-unfilled',
    )
  }
  expect(await codes(content)).toMatchObject([{ text: { zh: expect.stringContaining('{{日期}}') } }])
  // control: with its value it does not
  expect(await codes(fillVariables(content, new Map([['日期', '今天']])))).toEqual([])
})

// Would catch: a script that sends what the screens refuse.
test('a script can’t send an unfilled variable either', async () => {
  const { client } = await openApp()
  const { id: connectionId } = await practiceConnection(client)
  const message = { connectionId, content: greeting, audience: { kind: 'alias' as const, values: ['u10001'] } }
  expect((await refusalOf(client.deliveries.submit(message))).code).toBe('REVIEW_BLOCKED')
})

describe('a file of templates', () => {
  test('brings them to another console as they were', async () => {
    const console = await openApp()
    await save(console)
    await save(console, { id: other, name: '发货', content: textMessage() })
    const file = await exported(console, [id, other])
    const elsewhere = await openApp()
    await elsewhere.client.templates.importFile({ file: await upload(elsewhere, `\uFEFF${file}`) })
    for (const one of [id, other]) {
      const { content, name } = await console.client.templates.get({ id: one })
      expect(await elsewhere.client.templates.get({ id: one })).toMatchObject({ content, name })
    }
  })

  // Would catch: an import that replaces what somebody has changed since.
  test('replaces nothing: ids that exist become new ones, and names get numbers', async () => {
    const console = await openApp()
    const { client } = console
    await save(console)
    const file = await exported(console, [id])
    await save(console, { content: textMessage() })
    const [first] = await client.templates.importFile({ file: await upload(console, file) })
    const [second] = await client.templates.importFile({ file: await upload(console, file) })
    expect([first?.name, second?.name]).toEqual(['问候 (2)', '问候 (3)'])
    expect(new Set([id, first?.id, second?.id]).size).toBe(3)
    expect((await client.templates.get({ id })).content).toEqual(textMessage())
    expect((await client.templates.get({ id: first?.id ?? '' })).content).toEqual(greeting)
  })

  // Would catch: half a file taken in, so that nobody knows what is there.
  test('that is damaged is said to be so, and nothing of it is taken in', async () => {
    const console = await openApp()
    await save(console)
    const file = await exported(console, [id])
    const entry = JSON.parse(file).templates[0]
    const bad = JSON.stringify({
      ...JSON.parse(file),
      templates: [
        { ...entry, id: other },
        { ...entry, content: {} },
      ],
    })
    const refused = await refusalOf(console.client.templates.importFile({ file: await upload(console, bad) }))
    expect(refused).toMatchObject({ code: 'INVALID', data: { fields: [{ field: 'file' }] } })
    expect(textOf(refused)).toContain('第 2 个模板“问候”')
    expect(await console.client.templates.list()).toHaveLength(1)
  })
})

describe('a draft', () => {
  test('is duplicated with its audience, and both live on by themselves', async () => {
    const console = await openApp()
    const { client } = console
    const { connection } = await addPractice(console)
    const first = await saveDraft(client, connection.id, { audience: aliases(2) })
    const { draftId: copy } = await client.drafts.duplicate({ id: first })
    const { content, audience } = await client.drafts.get({ id: first })
    expect(await client.drafts.get({ id: copy })).toMatchObject({ content, audience, connectionId: connection.id })
    await client.drafts.remove({ id: first })
    expect((await client.drafts.get({ id: copy })).audience).toEqual(aliases(2))
  })

  // Would catch: a repeat that no longer says that people may get the message twice, since its draft was duplicated.
  test('that repeats a delivery stays a repeat when it is duplicated', async () => {
    const console = await openApp()
    const { client } = console
    const { connection, maxim } = await addPractice(console)
    maxim.fault = 'refuse'
    const delivery = await send(console, connection.id)
    await untilState(client, delivery, 'settled', 'paused')
    const { draftId: repeat } = await client.deliveries.resend({ id: delivery, outcomes: ['refused'] })
    const { draftId: copy } = await client.drafts.duplicate({ id: repeat })
    maxim.fault = 'none'
    const { checks } = await client.deliveries.review({ draftId: copy })
    expect(checks.map(({ code }) => code)).toContain('repeat')
  })

  test('on its way is not duplicated', async () => {
    const console = await openApp()
    const { client } = console
    const { connection } = await addPractice(console)
    const draft = await saveDraft(client, connection.id)
    const { delivery } = await client.deliveries.review({ draftId: draft })
    await client.deliveries.submit({ deliveryId: delivery.id })
    expect((await refusalOf(client.drafts.duplicate({ id: draft }))).code).toBe('TOO_LATE')
  })
})

// Would catch: a second push that the provider takes for the first, so that nobody gets it.
test('the content of an accepted delivery goes out again as a delivery of its own, under a new request id', async () => {
  const console = await openApp()
  const { client } = console
  const { connection } = await addPractice(console)
  const first = await send(console, connection.id)
  const content = (await untilState(client, first, 'settled')).content ?? textMessage()
  const second = (await review(client, connection.id, { content })).delivery.id
  const [before] = await requestsOf(client, first)
  const [after] = await requestsOf(client, second)
  expect(second).not.toBe(first)
  expect(after?.requestId).not.toBe(before?.requestId)
})
