import { describe, expect, test } from 'vitest'
import { type BaiduContent, baiduContentSchema, emptyBaiduContent } from './baidu-content.ts'
import { lintBaidu } from './baidu-lint.ts'
import type { BaiduSend } from './baidu-lint-send.ts'

const dispatchAt = 1_790_000_005_000
const seconds = dispatchAt / 1000
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => String(3_785_562_685_113_372_034n + BigInt(index)))

const android = (more: BaiduContent['android'] = {}, rest: Partial<BaiduContent> = {}): BaiduContent => ({
  provider: 'baidu',
  shape: 'android-notification',
  android: { title: '发货通知', description: '您的订单已发货', ...more },
  options: {},
  ...rest,
})
const ios = (more: BaiduContent['ios'] = {}, options: BaiduContent['options'] = {}): BaiduContent => ({
  provider: 'baidu',
  shape: 'ios',
  ios: { body: '您的订单已发货', ...more },
  options,
})
const message = (text: string): BaiduContent => ({ provider: 'baidu', shape: 'android-message', text, options: {} })
const withOptions = (options: BaiduContent['options']) => android({}, { options })

const codesOf = (content: BaiduContent, send: Partial<BaiduSend> = {}) => {
  const whole: BaiduSend = {
    stage: 'practice',
    audience: { kind: 'all' },
    deviceType: null,
    dispatchAt,
    perRequest: 10_000,
    ...send,
  }
  return lintBaidu(baiduContentSchema.parse(content), whole).map(({ level, code }) => `${level} ${code}`)
}
const devices = (count: number): BaiduSend['audience'] => ({ kind: 'channel_id', values: ids(count) })

// Control: without it a check that is always there would pass every test below.
test.each([android(), ios(), message('{"order":"x"}'), { ...emptyBaiduContent, ...android() }])(
  'a sound message passes (%#)',
  (content) => {
    const audiences: BaiduSend['audience'][] = [{ kind: 'all' }, { kind: 'tag', values: ['vip'] }, devices(1)]
    for (const audience of audiences) expect(codesOf(content, { audience })).toEqual([])
  },
)

describe('content', () => {
  test.each<[string, BaiduContent, string[]]>([
    ['nothing at all', emptyBaiduContent, ['block text-missing']],
    ['blanks', android({ title: ' ', description: '\n' }), ['block text-missing']],
    ['texts of another form', { ...android(), shape: 'ios' }, ['block text-missing']],
    ['an empty message', message(''), ['block text-missing']],
    ['an iOS message without alert', ios({ body: '', badge: 3 }), ['block text-missing']],
    ['a title alone', android({ description: '' }), ['block description-missing']],
    ['one character', android({ description: '好' }), ['warn text-one-character']],
    ['one emoji', android({ description: '😀' }), ['warn text-one-character']],
    ['a test', android({ title: '测试' }), ['warn text-looks-like-test']],
    ['half an emoji', android({ description: '好\ud83d' }), ['block text-broken']],
    ['half an emoji in the app’s own keys', ios({ custom: '{"a":"\ud83d"}' }), ['block text-broken']],
    ['an address to open that is missing', android({ open_type: 1 }), ['block url-missing']],
    ['an address with a space', android({ open_type: 1, url: 'http://a b' }), ['block url-form']],
    ['an address of a script', android({ open_type: 1, url: 'javascript:x' }), ['block url-form']],
    ['an address that is kept for another tap', android({ url: 'a b' }), []],
    ['an address to open', android({ open_type: 1, url: ' https://a.cn ' }), []],
    ['a custom tap without content', android({ open_type: 2 }), ['warn pkg-content-missing']],
    [
      'ring with a style of the app',
      android({ notification_builder_id: 2, notification_basic_style: 7 }),
      ['warn style-unused'],
    ],
    ['ring with the system’s style', android({ notification_builder_id: 0, notification_basic_style: 7 }), []],
    ['broken JSON', android({ custom_content: '{"a":' }), ['block custom-content']],
    ['a list', android({ custom_content: '["a"]' }), ['block custom-content']],
    ['a number in custom_content', android({ custom_content: '{"a":1}' }), ['block custom-content']],
    ['a big number alone', ios({ custom: '9007199254740993' }), ['block custom']],
    ['texts in custom_content', android({ custom_content: '{"a":"1"}' }), []],
    ['broken keys', ios({ custom: 'x' }), ['block custom']],
    ['aps typed by hand', ios({ custom: '{"aps":{}}' }), ['block custom-aps']],
    ['keys of the app', ios({ custom: '{"id":3785562685113372034}' }), []],
  ])('%s', (_name, content, codes) => expect(codesOf(content)).toEqual(codes))
})

describe('size in UTF-8 bytes of what is sent', () => {
  // Would catch: characters counted in place of bytes, so that a Chinese text three times too long is let through.
  test.each([
    [1_365, []],
    [1_366, ['block message-too-long']],
  ])('a message of %i Chinese characters', (count, codes) =>
    expect(codesOf(message('中'.repeat(count)))).toEqual(codes),
  )

  test('a notification counts with its names and quotes', () => {
    const bare = new TextEncoder().encode(JSON.stringify({ description: '' })).length
    expect(codesOf(android({ title: '', description: 'a'.repeat(4_096 - bare) }))).toEqual([])
    expect(codesOf(android({ title: '', description: 'a'.repeat(4_097 - bare) }))).toEqual(['block message-too-long'])
    expect(codesOf(android({ title: '', description: `${'\n'.repeat(2_000)}ab` }))).toEqual([])
    expect(codesOf(android({ title: '', description: '"'.repeat(2_048) }))).toEqual(['block message-too-long'])
  })

  test('iOS warns above 2048 and blocks above 4096', () => {
    const bare = new TextEncoder().encode('{"aps":{"alert":""}}').length
    expect(codesOf(ios({ body: '😀'.repeat(507) }))).toEqual([])
    expect(codesOf(ios({ body: 'a'.repeat(2_049 - bare) }))).toEqual(['warn message-long-for-ios'])
    expect(codesOf(ios({ body: 'a'.repeat(4_097 - bare) }))).toEqual(['block message-too-long'])
  })
})

describe('the provider’s schedule', () => {
  const at = (more: number, send: Partial<BaiduSend> = {}) => codesOf(withOptions({ send_time: seconds + more }), send)

  // Would catch: a time that is fine at the review and refused, or in the past, when the countdown is over.
  test.each([
    [-1, 'block send-time-too-soon'],
    [60, 'block send-time-too-soon'],
    [61, 'warn send-time-soon'],
    [299, 'warn send-time-soon'],
    [365 * 86_400, 'block send-time-too-late'],
  ])('%i s after dispatch', (more, code) => expect(at(more)).toEqual([code]))
  test.each([300, 3_600, 365 * 86_400 - 1])('%i s after dispatch is fine', (more) => expect(at(more)).toEqual([]))

  // Would catch: a "scheduled" push to devices that leaves at once, since that call knows no schedule.
  test('is refused for devices', () => {
    expect(at(3_600, { audience: devices(2) })).toEqual(['block send-time-not-for-devices'])
    expect(at(3_600, { audience: { kind: 'tag', values: ['vip'] } })).toEqual([])
  })
})

describe('settings', () => {
  test.each([0, -1, 604_801])('msg_expires %i is refused', (msg_expires) => {
    expect(codesOf(withOptions({ msg_expires }))).toEqual(['block msg-expires'])
  })
  test.each([1, 604_800])('msg_expires %i is fine', (msg_expires) =>
    expect(codesOf(withOptions({ msg_expires }))).toEqual([]),
  )

  test('a topic is for devices, of letters, digits and underscores', () => {
    const topic = (topic_id: string, audience = devices(2)) => codesOf(withOptions({ topic_id }), { audience })
    expect(topic('order_1')).toEqual([])
    for (const bad of ['a-b', '主题', 'a'.repeat(129)]) expect(topic(bad)).toEqual(['block topic-form'])
    expect(topic('order_1', { kind: 'all' })).toEqual(['block topic-for-devices-only'])
    expect(codesOf(android(), { audience: devices(10_001) })).toEqual(['warn topic-recommended'])
    expect(codesOf(android(), { audience: devices(10_000) })).toEqual([])
  })

  // Would catch: a test that reaches the released app, or a release that reaches nobody.
  test.each<[BaiduSend['stage'], number | undefined, string[]]>([
    ['production', 1, ['warn deploy-status-development']],
    ['production', 2, []],
    ['production', undefined, []],
    ['test', 1, []],
    ['test', 2, ['warn deploy-status-production']],
    ['test', undefined, ['warn deploy-status-production']],
    ['practice', 1, []],
    ['practice', undefined, []],
    ['practice', 3, ['block deploy-status']],
  ])('on %s with deploy_status %s', (stage, deploy_status, codes) => {
    const options = deploy_status === undefined ? {} : { deploy_status }
    expect(codesOf(ios({}, options), { stage })).toEqual(codes)
    expect(codesOf(withOptions(options), { stage })).toEqual([])
  })

  test('the platform of the connection', () => {
    expect(codesOf(ios(), { deviceType: 3 })).toEqual(['block platform-other-than-connection'])
    expect(codesOf(android(), { deviceType: 4 })).toEqual(['block platform-other-than-connection'])
    expect([codesOf(ios(), { deviceType: 4 }), codesOf(android(), { deviceType: 3 })]).toEqual([[], []])
  })
})

describe('recipients', () => {
  const to = (...values: string[]) => codesOf(android(), { audience: { kind: 'channel_id', values } })
  test('ids that are none, or of an odd length', () => {
    expect(to('3.78556E+18')).toEqual(['block channel-id-form'])
    expect(to('３７８５５６２６８５１１')).toEqual(['block channel-id-form'])
    expect(to('123456789')).toEqual(['warn channel-id-length'])
    expect(to('124343-32323-12323')).toEqual(['warn channel-id-length'])
    expect(to(...ids(3), '1234567890')).toEqual([])
  })
  test('many devices on iOS warn, one does not', () => {
    expect(codesOf(ios(), { audience: devices(2) })).toEqual(['warn batch-on-ios'])
    expect(codesOf(ios(), { audience: devices(1) })).toEqual([])
  })
  test('tags count in bytes', () => {
    const tag = (value: string) => codesOf(android(), { audience: { kind: 'tag', values: [value] } })
    expect(tag('中'.repeat(42))).toEqual([])
    expect(tag('中'.repeat(43))).toEqual(['block tag-too-long'])
    expect(tag('\ud83d')).toEqual(['block tag-too-long'])
    expect(tag('default')).toEqual(['warn tag-default'])
  })
})
