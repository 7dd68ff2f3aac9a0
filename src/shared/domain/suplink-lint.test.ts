import { describe, expect, test } from 'vitest'
import type { SuplinkContent } from './suplink-content.ts'
import { lintSuplink, lintSuplinkSettings } from './suplink-lint.ts'
import { readApps } from './suplink-settings.ts'

const place = { baseUrl: 'http://192.168.8.84:8042', settings: { apps: '报警中心 A84BB90914CA' } }
const lint = (msg: Partial<SuplinkContent['msg']>, appId = 'A84BB90914CA', change: Partial<typeof place> = {}) =>
  lintSuplink(
    { provider: 'suplink', appId, msg: { msgType: 'card_msg', content: '电流超限', ...msg } },
    { ...place, ...change },
  ).map(({ level, code }) => `${level} ${code}`)

test('a plain message has nothing against it', () => {
  expect(lint({ title: '1级报警', link: 'https://example.com' })).toEqual([])
  expect(lint({ msgType: 'text_msg' })).toEqual([])
  expect(lint({ msgType: 'file_msg', resourceId: 0 })).toEqual([])
})

describe('texts', () => {
  // Would catch: an empty message on every phone; a title alone is none, since the source wants the content.
  test.each(['', ' ', '\u3000\n'])('content of %j is blocked', (content) => {
    expect(lint({ content, title: '标题' })).toEqual(['block content-missing'])
    expect(lint({ content, msgType: 'text_msg' })).toEqual(['block content-missing'])
  })

  test('a single character, and what looks like a test, are doubtful', () => {
    expect(lint({ content: '好' })).toEqual(['warn text-one-character'])
    expect(lint({ title: '测试' })).toEqual(['warn text-looks-like-test'])
    // the title of a card is not sent with a text
    expect(lint({ title: '测试', msgType: 'text_msg' })).toEqual([])
  })
})

test.each(['image_msg', 'video_msg', 'voice_msg', 'file_msg'] as const)('%s needs a resource', (msgType) => {
  expect(lint({ msgType, content: '', title: '' })).toEqual(['block resource-missing'])
  expect(lint({ msgType, resourceId: 12, link: 'javascript:alert(1)' })).toEqual([])
})

describe('link', () => {
  test.each(['', ' ', 'http://e.com', 'HTTPS://e.com/路径?a=1', ' https://e.com '])('%j may be sent', (link) => {
    expect(lint({ link })).toEqual([])
  })

  test.each([
    'e.com',
    'ftp://e.com',
    'javascript:alert(1)',
    'https://',
    'http:///a',
    'https://e.com/a b',
    'mailto:a@b.c',
  ])('%j is blocked', (link) => {
    expect(lint({ link })).toEqual(['block link-address'])
  })
})

describe('app', () => {
  // Would catch: a message under "unknown app" on everybody's phone, about which the provider says nothing.
  test.each([
    ['', 'app-missing'],
    [' ', 'app-missing'],
    ['A84BB90914CB', 'app-not-listed'],
    ['a84bb90914ca', 'app-not-listed'],
  ])('%j is doubted: %s', (appId, code) => {
    const [check, ...others] = lintSuplink(
      { provider: 'suplink', appId, msg: { msgType: 'text_msg', content: '停机' } },
      place,
    )
    expect(others).toEqual([])
    expect(check).toMatchObject({ level: 'warn', code })
    expect(check?.text.zh).toContain('平台不会报错，消息会显示为“未知应用”')
  })

  test('without a list every appId is doubted', () => {
    expect(lint({}, 'A84BB90914CA', { settings: { apps: '' } })).toEqual(['warn app-not-listed'])
  })
})

describe('address', () => {
  test.each([
    'http://127.0.0.1:8042',
    'http://localhost',
    'http://10.1.2.3:8042',
    'http://172.16.0.1',
    'http://172.31.255.1',
    'http://192.168.8.84:8042',
    'http://169.254.1.1',
    'http://[fd00::1]:8042',
    'http://[fe80::1]',
    'http://suplink:8042',
    'http://suplink.factory.local',
    'https://8.8.8.8',
    'https://suplink.example.com',
  ])('%s is fine', (baseUrl) => {
    expect(lint({}, undefined, { baseUrl })).toEqual([])
  })

  // Would catch: names of staff and alarms in the clear over the internet.
  test.each([
    'http://8.8.8.8:8042',
    'http://172.15.0.1',
    'http://172.32.0.1',
    'http://192.169.1.1',
    'http://10.example.com',
    'http://192.168.1.1.example.com',
    'http://suplink.example.com:8042',
    'HTTP://suplink.example.com',
    'http://local.example.com',
    'http://[2001:db8::1]',
  ])('%s warns', (baseUrl) => {
    expect(lint({}, undefined, { baseUrl })).toEqual(['warn plain-http'])
  })
})

describe('settings of the connection', () => {
  const faults = (settings: Record<string, string>) => lintSuplinkSettings(settings).map(({ field }) => field)

  test('name apps, one per line, the appId last', () => {
    expect(readApps({ apps: '报警中心 A1\r\n\n  待办 小程序\u30007e0f-1  \n' })).toEqual({
      apps: [
        { name: '报警中心', appId: 'A1' },
        { name: '待办 小程序', appId: '7e0f-1' },
      ],
      faults: [],
    })
  })

  test.each([
    ['A1', [1]],
    ['报警 A1\nA2\n待办 A1', [2, 3]],
  ])('apps of %j are wrong on lines %j', (apps, lines) => {
    expect(readApps({ apps }).faults).toEqual(lines)
    expect(faults({ apps })).toEqual(['apps'])
  })

  test.each(['', '1', '500', '10000', ' 20 '])('a limit of %j is one', (listLimit) => {
    expect([faults({ listLimit }), lint({}, undefined, { settings: { ...place.settings, ...{ listLimit } } })]).toEqual(
      [[], []],
    )
  })

  test.each(['0', '-1', '10001', '1.5', 'x', '１'])('a limit of %j is none, and blocks', (listLimit) => {
    expect(faults({ listLimit })).toEqual(['listLimit'])
    expect(lint({}, undefined, { settings: { ...place.settings, ...{ listLimit } } })).toEqual(['block list-limit'])
  })
})
