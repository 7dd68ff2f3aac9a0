import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Audience } from '#shared/domain/audience.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { notifyBody } from './mapping.ts'
import { taskDetailSchema } from './schemas.ts'

const content = (
  message: Partial<MaximContent['message']> = {},
  setting: MaximContent['setting'] = {},
): MaximContent => ({
  provider: 'maxim',
  setting,
  message: { type: 'text', ...message },
})
const toOne: Audience = { kind: 'alias', values: ['u1'] }
const textOf = (given: MaximContent, audience: Audience = toOne) => notifyBody(given, audience, 'r-1').toString('utf8')

test('a whole message has the provider’s own names, in bytes that do not change', () => {
  const whole = content(
    {
      title: '标题',
      body: '内容 😀',
      attachment_url: 'https://e.com/a.png',
      badge: '+1',
      ext: ' {"key1": 9007199254740993} ',
    },
    { distribution_strategy: 'ospush_only' },
  )
  expect(textOf(whole)).toBe(
    '{"audience":{"alias":["u1"]},' +
      '"setting":{"request_id":"r-1","distribution_strategy":"ospush_only"},' +
      '"message":{"type":"text","title":"标题","body":"内容 😀","attachment_url":"https://e.com/a.png","badge":"+1",' +
      '"ext":{"key1":9007199254740993}}}',
  )
})

describe('what is unset is absent', () => {
  // Would catch: a null or an empty text that overrides what the provider would have chosen.
  test('neither null nor empty text is sent', () => {
    expect(textOf(content())).toBe(
      '{"audience":{"alias":["u1"]},"setting":{"request_id":"r-1"},"message":{"type":"text"}}',
    )
    const blank = content({ title: '', body: ' ', attachment_url: '\n', badge: '', ext: '  ' })
    expect(textOf(blank)).toBe(textOf(content()))
  })

  test('any message leaves no null and no blank text', () => {
    const text = fc.option(fc.oneof(fc.string(), fc.constantFrom('', ' ', '\u3000')), { nil: undefined })
    fc.assert(
      fc.property(text, text, text, text, (title, body, attachment_url, badge) => {
        const given = Object.fromEntries(
          Object.entries({ title, body, attachment_url, badge }).filter(([, value]) => value !== undefined),
        )
        const { message } = JSON.parse(textOf(content(given))) as { message: Record<string, unknown> }
        expect(Object.values(message).every((value) => typeof value === 'string' && value.trim() !== '')).toBe(true)
      }),
    )
  })
})

describe('audience', () => {
  // Would catch: a user id that the provider refuses as text, or that a double rounded to somebody else.
  test('user ids are numbers of the digits that were given', () => {
    const values = ['1', '2302128618880', '9007199254740993', '9223372036854775807']
    expect(textOf(content(), { kind: 'user_id', values })).toContain(`"audience":{"user_id":[${values.join(',')}]}`)
  })

  test.each(['tag', 'alias', 'push_token'] as const)('values of %s are texts, digits or not', (kind) => {
    expect(textOf(content(), { kind, values: ['9007199254740993', '"\\', '新用户'] })).toContain(
      `"audience":{"${kind}":["9007199254740993","\\"\\\\","新用户"]}`,
    )
  })

  test('all is the word and no list', () => {
    expect(textOf(content(), { kind: 'all' })).toContain('{"audience":"all",')
  })

  // Would catch: an empty list written as "all", or left out, which might mean everybody.
  test('an empty list stays an empty list', () => {
    expect(textOf(content(), { kind: 'alias', values: [] })).toContain('{"audience":{"alias":[]},')
  })
})

describe('ext', () => {
  test('is the object that was typed, number by number', () => {
    const ext = '{"a":1.0,"b":[1E5,-0,123456789012345678901234567890],"c":{"":null},"__proto__":{"x":1}}'
    expect(textOf(content({ ext }))).toContain(`"ext":${ext}`)
  })

  // Would catch: an ext that changes audience or setting from inside.
  test('can’t reach the fields around it', () => {
    const ext = '{"audience":"all","__proto__":{"audience":"all"}}'
    const sent = JSON.parse(textOf(content({ ext }))) as Record<string, unknown>
    expect(Object.keys(sent)).toEqual(['audience', 'setting', 'message'])
    expect(sent['audience']).toEqual({ alias: ['u1'] })
  })
})

test('counters of a task come channel by channel, those that lack are 0', () => {
  const answer = [{ task_id: '1', apns_target: 3, apns_sent: 2, apns_received: 1, fcm_target: null }]
  const counters = taskDetailSchema.parse(answer)[0]?.counters ?? []
  expect(counters.map(({ channel }) => channel)).toEqual([
    'mxpush',
    'apns',
    'huawei',
    'xiaomi',
    'oppo',
    'vivo',
    'flyme',
    'fcm',
  ])
  expect(counters[1]).toEqual({ channel: 'apns', target: 3, sent: 2, received: 1 })
  expect(counters[7]).toEqual({ channel: 'fcm', target: 0, sent: 0, received: 0 })
})
