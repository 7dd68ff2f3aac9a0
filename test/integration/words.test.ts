import { describe, expect, test } from 'vitest'
import { emptyForwardContent } from '#shared/domain/forward-content.ts'
import { openApp, operator } from '#test/helpers/app.ts'
import { testClock } from '#test/helpers/clock.ts'
import {
  addPractice,
  aliases,
  everybody,
  refusalOf,
  review,
  send,
  textMessage,
  untilState,
} from '#test/helpers/sending.ts'

const codes = (checks: { code: string }[]) => checks.map(({ code }) => code)

describe('the own list of words', () => {
  // Would catch: a list that is stored and that no review ever meets; the control is the review before.
  test('is kept tidy, met by the next review, and by one after a restart', async () => {
    const first = await openApp()
    const { connection } = await addPractice(first)
    const content = textMessage({ title: '内部ＶＩＰ通知', body: '仅限v\u200Bip' })
    expect((await review(first.client, connection.id, { content })).checks).toEqual([])
    const { words } = await first.client.settings.update({ words: [' vip ', 'VIP', '', '内测'] })
    expect(words).toEqual(['vip', '内测'])
    const { checks } = await review(first.client, connection.id, { content })
    expect(checks.map(({ level, code, text }) => [level, code, text.zh])).toEqual([
      ['warn', 'listed-word', '“标题”里有提醒词“vip”。确认就是要这样写。'],
      ['warn', 'listed-word', '“内容”里有提醒词“vip”。确认就是要这样写。'],
    ])
    await first.close()
    const again = await openApp({ folder: first.folder, clock: first.clock })
    expect(codes((await review(again.client, connection.id, { content })).checks)).toHaveLength(2)
  })

  test.each([
    ['too many', Array.from({ length: 201 }, (_, index) => `词${index}`), '最多 200 个'],
    ['too long', ['长'.repeat(51)], '最多 50 个字'],
  ])('%s is refused in words, and stays as it was', async (_what, words, said) => {
    const { client } = await openApp()
    expect(await refusalOf(client.settings.update({ words }))).toMatchObject({
      code: 'INVALID',
      data: { fields: [{ field: 'words', text: { zh: expect.stringContaining(said) } }] },
    })
    expect((await client.settings.get()).words).toEqual([])
  })

  test('leaves a line in the audit when it changes', async () => {
    const { client } = await openApp()
    await client.settings.update({ words: ['促销', '免费'] })
    await client.settings.update({ words: ['免费', '内测'] })
    await client.settings.update({ words: ['免费', '内测'], theme: 'dark' })
    const { items } = await client.audit.list({ limit: 10 })
    expect(items.filter(({ action }) => action === 'settings.words')).toMatchObject([
      { operator, detail: { added: '内测', removed: '促销' } },
      { operator, detail: { added: '促销、免费', removed: '' } },
    ])
  })

  test('a forwarded event that looks like a test is warned of', async () => {
    const { client } = await openApp()
    const practice = (await client.connections.list()).find(({ provider }) => provider === 'forward')
    const event = {
      type: 'device_offline',
      appid: 'a',
      payload: '{"deviceSn":"测试机","parentDeviceSn":null,"offline":0}',
    }
    const { checks } = await review(client, practice?.id ?? '', {
      audience: { kind: 'target', text: '' },
      content: { ...emptyForwardContent, event },
    })
    expect(codes(checks)).toContain('text-looks-like-test')
  })
})

describe('the vendors’ limits', () => {
  const noon = new Date('2026-11-23T12:00:00').getTime()

  // Would catch: a review at three in the morning that says nothing of phones that stay silent; the control is noon.
  test.each([
    ['03:00:00', true],
    ['12:00:00', false],
  ])('warn of a push at %s: %s', async (time, isWarned) => {
    const console = await openApp({ clock: testClock(new Date(`2026-11-23T${time}`).getTime()) })
    const { connection } = await addPractice(console)
    const { checks } = await review(console.client, connection.id)
    expect(codes(checks).includes('vendor-night')).toBe(isWarned)
  })

  // Would catch: a count that takes in other people's messages, refused ones, or those of yesterday.
  test('count what this console sent today to the same people or to everybody', async () => {
    const console = await openApp({ clock: testClock(noon) })
    const { client, clock } = console
    const { connection, maxim } = await addPractice(console)
    const said = async () =>
      (await review(client, connection.id)).checks.find(({ code }) => code === 'vendor-quota')?.text.zh ?? ''
    const done = async (audience = aliases(3)) =>
      untilState(client, await send(console, connection.id, { audience }), 'settled')
    await done(aliases(4))
    maxim.fault = 'refuse'
    await done()
    maxim.fault = 'none'
    expect(await said()).toBe('')
    await done(everybody)
    expect(await said()).toContain('发过 1 次')
    await done()
    expect(await said()).toContain('发过 2 次')
    clock.advance(24 * 3_600_000)
    expect(await said()).toBe('')
  })
})
