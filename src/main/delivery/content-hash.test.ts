import fc from 'fast-check'
import { expect, test } from 'vitest'
import { providers } from '#main/providers/registry.ts'
import type { Provider } from '#main/providers/types.ts'
import type { Audience } from '#shared/domain/audience.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { type Content, contentSchema } from '#shared/domain/content.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { contentHash, sha256 } from './hashes.ts'

type Hash = (provider: Provider, content: Content) => string

const account = { baseUrl: 'http://127.0.0.1', settings: { apiKey: 'key' }, secrets: {} }
const text = fc.constantFrom(undefined, '', ' ', 'a', 'b')
const number = fc.constantFrom(undefined, 0, 1)
const boolean = fc.constantFrom(undefined, false, true)
/** The same and different JSON, laid out in different ways. */
const json = fc.constantFrom('{}', ' { }', '{"a":1}', '{ "a": 1 }', '{"a":1.0}', '{"a":9007199254740993}', '{"a":"1"}')
const maybeJson = fc.option(json, { nil: undefined })

const kinds: Record<ProviderId, { audience: Audience; contents: fc.Arbitrary<unknown> }> = {
  maxim: {
    audience: { kind: 'alias', values: ['u'] },
    contents: fc.record({
      provider: fc.constant('maxim'),
      setting: fc.record({ ospush_sequence: fc.constantFrom(undefined, [], ['ups']) }),
      message: fc.record({
        ...{ type: fc.constantFrom('text', 'cmd'), title: text, body: text, badge: text, ext: maybeJson },
        ...{ attachment_url: fc.constantFrom(undefined, 'http://a', ' http://a '), show_end_time: number },
        ios: fc.constantFrom(undefined, {}, { sound: '' }, { content_available: false }),
      }),
      actAs: fc.constantFrom(
        undefined,
        {},
        { id: '1' },
        { header: 'group_id', id: '1' },
        { header: 'user_id', id: '1' },
      ),
    }),
  },
  suplink: {
    audience: { kind: 'user', values: ['u'] },
    contents: fc.record({
      provider: fc.constant('suplink'),
      appId: text,
      msg: fc.record({
        msgType: fc.constantFrom('card_msg', 'text_msg', 'image_msg', 'file_msg'),
        ...{ title: text, content: text, link: text, type: text, resourceId: number },
      }),
    }),
  },
  baidu: {
    // a topic is sent to lists only
    audience: { kind: 'all' },
    contents: fc.record({
      provider: fc.constant('baidu'),
      shape: fc.constantFrom('android-notification', 'android-message', 'ios'),
      text: fc.constantFrom(undefined, 'a', '{"a":1}', '{ "a": 1 }'),
      android: fc.record({ title: text, url: text, open_type: number, custom_content: maybeJson }),
      ios: fc.record({ title: text, body: text, mutable_content: boolean, custom: maybeJson }),
      options: fc.record({ msg_expires: number, deploy_status: number, topic_id: text }),
    }),
  },
  forward: {
    audience: { kind: 'target' },
    contents: fc.record({
      provider: fc.constant('forward'),
      event: fc.record({ type: fc.constantFrom('t', ' t ', 'u'), appid: text, payload: json }),
    }),
  },
}

/** What leaves, with ids and time that are always the same. */
const wire = (provider: Provider, content: Content): string =>
  [...provider.plan({ account, content, audience: kinds[content.provider].audience, newId: () => 'id', now: 0 })]
    .map(({ headers, body }) => `${JSON.stringify(headers)} ${body.toString('utf8')}`)
    .join('\n')

/** Holds the property for messages of the provider, and says whether both cases occurred. */
function compare(id: ProviderId, hash: Hash): { same: number; different: number } {
  const seen = { same: 0, different: 0 }
  const content = kinds[id].contents.map((value) => contentSchema.parse(value))
  // of two unrelated messages few are the same: mostly one is the other with a part of a third
  const pair = fc.tuple(content, content, fc.boolean()).chain(([one, other, isNear]) =>
    fc.constantFrom(...Object.keys(one)).map((name) => {
      const changed = { ...one, [name]: other[name as keyof Content] } as Content
      return [one, isNear ? changed : other] as const
    }),
  )
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const provider = providers[id]
      const isSame = wire(provider, one) === wire(provider, other)
      seen[isSame ? 'same' : 'different'] += 1
      expect(hash(provider, one) === hash(provider, other)).toBe(isSame)
    }),
    { numRuns: 1_000, seed: 1 },
  )
  return seen
}

/** What is wrong: a hash of what is stored, sent or not. */
const ofStored: Hash = (_provider, content) => sha256(canonicalJson(content))

const ids = Object.keys(kinds) as ProviderId[]

// Would catch: a test send or a duplicate that is not known again because of a field that never leaves.
test.each(ids)('%s: messages have the same hash when, and only when, the same bytes leave', (id) => {
  const { same, different } = compare(id, contentHash)
  expect(same).toBeGreaterThan(20)
  expect(different).toBeGreaterThan(20)
})

test.each(ids)('control, %s: a hash of the stored message fails', (id) => {
  expect(() => compare(id, ofStored)).toThrow()
})

test('control: a hash that leaves out a sent field fails', () => {
  const blind: Hash = (provider, content) =>
    contentHash(provider, content.provider === 'maxim' ? { ...content, actAs: undefined } : content)
  expect(() => compare('maxim', blind)).toThrow()
})

test('when it leaves, and under which topic, is no part of a message', () => {
  const content = (options: object): Content =>
    contentSchema.parse({ provider: 'baidu', shape: 'android-message', text: 'a', options })
  expect(contentHash(providers.baidu, content({ send_time: 1_800_000_000, topic_id: 'spring' }))).toBe(
    contentHash(providers.baidu, content({})),
  )
})
