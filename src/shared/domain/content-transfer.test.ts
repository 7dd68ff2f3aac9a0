import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baiduShapeSchema } from './baidu-content.ts'
import { beginningOf, type Content, contentSchema, emptyContent } from './content.ts'
import { partsOf } from './content-parts.ts'
import { transferContent } from './content-transfer.ts'
import type { ProviderId } from './provider.ts'

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const words = ['', ' ', '标题', 'https://example.com/a', '{{名字}}']
const text = optional(fc.constantFrom(...words))
/** Longer than a title may be at Baidu. */
const long = optional(fc.constantFrom(...words, 'x'.repeat(1_500)))
const sound = optional(fc.constantFrom('', 'default', 'x'.repeat(500)))
const json = optional(
  fc.constantFrom('{"a":"b"}', '{"n":12345678901234567890}', '[1]', '{"aps":{}}', '{', '{"n":{{数}}}'),
)
const flag = optional(fc.boolean())
const platform = fc.record({ sound: text, channel_id: text, intent: text })

const contents: Record<ProviderId, fc.Arbitrary<unknown>> = {
  maxim: fc.record({
    provider: fc.constant('maxim'),
    setting: fc.record({
      distribution_strategy: optional(fc.constantFrom('combined', 'ospush_only')),
      ospush_sequence: optional(fc.constantFrom([], ['fcm'])),
    }),
    message: fc.record({
      type: fc.constantFrom('text', 'image', 'cmd'),
      ...{ title: long, body: long, attachment_url: text, big_text: text, ext: json },
      badge: optional(fc.constantFrom('', '3', '+1', ' 12 ')),
      show_end_time: optional(fc.nat()),
      ios: optional(fc.record({ sound, thread_id: text, mutable_content: flag, subtitle: text })),
      android: optional(platform),
      vivo: optional(platform),
    }),
    actAs: optional(fc.record({ header: optional(fc.constant('user_id')), id: optional(fc.constant('7')) })),
  }),
  suplink: fc.record({
    provider: fc.constant('suplink'),
    appId: text,
    msg: fc.record({
      msgType: fc.constantFrom('card_msg', 'text_msg', 'image_msg', 'file_msg'),
      ...{ title: long, content: long, link: text },
      type: optional(fc.constantFrom('', 'default')),
      resourceId: optional(fc.nat()),
    }),
  }),
  baidu: fc.record({
    provider: fc.constant('baidu'),
    shape: fc.constantFrom(...baiduShapeSchema.options),
    text,
    android: optional(
      fc.record({
        ...{ title: fc.constantFrom(undefined, '标题'), description: text, url: text, pkg_content: text },
        ...{ custom_content: json, open_type: optional(fc.nat(2)), notification_basic_style: optional(fc.nat(7)) },
      }),
    ),
    ios: optional(
      fc.record({
        ...{ title: fc.constantFrom(undefined, '标题'), body: text, custom: json, badge: optional(fc.nat(99_999)) },
        ...{ mutable_content: flag, sound: fc.constantFrom(undefined, 'default'), thread_id: fc.constantFrom('', 't') },
      }),
    ),
    options: fc.record({ msg_expires: fc.constantFrom(18_000, 60), send_time: optional(fc.nat()) }),
  }),
  forward: fc.record({
    provider: fc.constant('forward'),
    event: fc.record({
      type: fc.constantFrom('device_offline', 'door'),
      appid: optional(fc.constant('a')),
      payload: fc.constant('{}'),
    }),
  }),
}

const ids = Object.keys(contents) as ProviderId[]
/** Without what is undefined, as a stored message is. */
const stored = (value: unknown): Content => contentSchema.parse(JSON.parse(JSON.stringify(value)))
const anyContent = fc.oneof(...ids.map((id) => contents[id])).map(stored)
const anyStart = fc.constantFrom(
  ...ids.map((id) => emptyContent[id] as Content),
  beginningOf('baidu', { deviceType: '4' }),
)

const at = (content: Content, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], content)

type Take = typeof transferContent

/** The algebra of taking a message along; throws where `take` breaks it, and tells how much was carried and left. */
function holds(take: Take): { carried: number; left: number } {
  const seen = { carried: 0, left: 0 }
  fc.assert(
    fc.property(anyContent, anyStart, (source, start) => {
      const { content, carried, left } = take(source, start)
      expect(contentSchema.parse(content)).toEqual(content)
      expect(content.provider).toBe(start.provider)
      const sources = carried.map(({ from }) => from)
      // each once, and nothing that was not set
      expect([...sources, ...left].sort()).toEqual([...partsOf(source).keys()].sort())
      for (const { from, to } of carried) {
        if (/^(message\.type|msg\.msgType|shape|android\.open_type)$/.test(from)) continue
        expect(String(at(content, to)).trim()).toBe(String(at(source, from)).trim())
      }
      seen.carried += carried.length
      seen.left += left.length
    }),
    { numRuns: 3_000 },
  )
  return seen
}

// Would catch: a message of which something is lost without a word, or that the other provider's form can't hold.
test('all that is set is carried, as it stands, or named as left behind', () => {
  const { carried, left } = holds(transferContent)
  expect(carried).toBeGreaterThan(1_000)
  expect(left).toBeGreaterThan(1_000)
})

test('control: a transfer that forgets to name the badge, or cuts a title, fails', () => {
  const forgetful: Take = (source, start) => {
    const { left, ...rest } = transferContent(source, start)
    return { ...rest, left: left.filter((path) => path !== 'message.badge') }
  }
  expect(() => holds(forgetful)).toThrow()
  const cutting: Take = (source, start) => {
    const taken = transferContent(source, start)
    const { content } = taken
    if (content.provider !== 'suplink' || content.msg.title === undefined) return taken
    return { ...taken, content: { ...content, msg: { ...content.msg, title: content.msg.title.slice(0, 1) } } }
  }
  expect(() => holds(cutting)).toThrow()
})

test('through the same provider a message stays what it is', () => {
  fc.assert(
    fc.property(anyContent, (source) => {
      const { content, left } = transferContent(source, emptyContent[source.provider])
      expect(content).toBe(source)
      expect(left).toEqual([])
    }),
  )
})

// Would catch: whom a draft was for, taken along to people of another system who happen to have the same id.
test('nothing of an audience comes along, even where one is handed over', () => {
  const audience = { kind: 'alias', text: 'u10001' }
  fc.assert(
    fc.property(anyContent, anyStart, (source, start) => {
      fc.pre(source.provider !== start.provider)
      expect(JSON.stringify(transferContent(Object.assign({ audience }, source), start).content)).not.toContain(
        'u10001',
      )
    }),
  )
})

// Would catch: what an app should get in silence, shown to everybody because the other provider only shows.
test('a silent message stays silent, or stays behind', () => {
  const silent = contentSchema.parse({
    provider: 'maxim',
    setting: {},
    message: { type: 'cmd', title: 'sync', body: '{"do":"sync"}' },
  })
  const baidu = transferContent(silent, emptyContent.baidu)
  expect(baidu.content).toMatchObject({ shape: 'android-message', text: '{"do":"sync"}' })
  expect(baidu.left).toEqual(['message.title'])
  for (const start of [emptyContent.suplink, beginningOf('baidu', { deviceType: '4' })])
    expect(transferContent(silent, start)).toMatchObject({ content: start, carried: [] })
})

test('MaxIM to Baidu to supLink', () => {
  const maxim = contentSchema.parse({
    provider: 'maxim',
    setting: { distribution_strategy: 'combined' },
    message: { type: 'text', title: '标题', body: '内容', badge: '3', ext: '{"orderId":"7"}', show_end_time: 9 },
  })
  const first = transferContent(maxim, emptyContent.baidu)
  expect(first.content).toEqual({
    ...emptyContent.baidu,
    android: { title: '标题', description: '内容', custom_content: '{"orderId":"7"}' },
    ios: { title: '标题', body: '内容' },
  })
  expect(first.left).toEqual(['setting.distribution_strategy', 'message.badge', 'message.show_end_time'])
  const second = transferContent(first.content, emptyContent.suplink)
  expect(second.content).toEqual({ provider: 'suplink', msg: { msgType: 'card_msg', title: '标题', content: '内容' } })
  expect(second.left).toEqual(['android.custom_content'])
})

test('an address that a tap opens is the link of a card, and the other way round', () => {
  const card = stored({ provider: 'suplink', msg: { msgType: 'card_msg', content: 'c', link: 'https://example.com' } })
  const { content, left } = transferContent(card, emptyContent.baidu)
  expect(content).toMatchObject({ android: { open_type: 1, url: 'https://example.com' } })
  expect(left).toEqual([])
  expect(transferContent(content, emptyContent.suplink)).toMatchObject({ content: card, left: [] })
})
