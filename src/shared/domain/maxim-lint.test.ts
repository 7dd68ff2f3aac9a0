import { describe, expect, test } from 'vitest'
import type { MaximContent } from './maxim-content.ts'
import { lintMaxim } from './maxim-lint.ts'

const lint = (message: Partial<MaximContent['message']>) =>
  lintMaxim({ provider: 'maxim', setting: {}, message: { type: 'text', body: '您的订单已发货', ...message } }).map(
    ({ level, code }) => `${level} ${code}`,
  )

test('a plain message has nothing against it', () => {
  expect(lint({ title: '发货通知' })).toEqual([])
})

describe('texts', () => {
  // Would catch: an empty notification on every phone.
  test.each(['', '   ', '\n\t', '\u3000'])('title and body of %j are blocked', (blank) => {
    expect(lint({ title: blank, body: blank })).toEqual(['block text-missing'])
  })

  test('a cmd needs no text, and one of the two is enough elsewhere', () => {
    expect(lint({ type: 'cmd', body: '' })).toEqual([])
    expect(lint({ body: '', title: '标题' })).toEqual([])
    expect(lintMaxim({ provider: 'maxim', setting: {}, message: { type: 'image' } }).map(({ code }) => code)).toEqual([
      'text-missing',
      'picture-missing',
    ])
  })

  test.each(['好', ' x ', '😀'])('a single character, %j, is doubtful', (body) => {
    expect(lint({ body })).toEqual(['warn text-one-character'])
  })

  test.each(['这是测试', 'Test', 'a test b', 'TESTING', '优惠123'])('%j looks like a test', (body) => {
    expect(lint({ body })).toEqual(['warn text-looks-like-test'])
    expect(lint({ title: body })).toEqual(['warn text-looks-like-test'])
  })
})

describe('attachment', () => {
  test.each(['https://e.com/a.jpg', 'http://e.com/a.JPEG', 'https://e.com/图.png', ' https://e.com/a.png '])(
    '%j is a picture',
    (attachment_url) => {
      expect(lint({ type: 'image', attachment_url })).toEqual(['warn picture-size-unknown'])
    },
  )

  test.each(['https://e.com/a.gif', 'https://e.com/a.png.exe', 'https://e.com/', 'https://e.com/apng'])(
    '%j has another suffix',
    (attachment_url) => {
      expect(lint({ type: 'image', attachment_url })).toEqual(['block picture-suffix'])
      expect(lint({ type: 'text', attachment_url })).toEqual([])
    },
  )

  test.each([
    'e.com/a.png',
    'ftp://e.com/a.png',
    'javascript:alert(1)',
    'file:///a.png',
    'https://',
    'https://e.com/a b.png',
  ])('%j is no address', (attachment_url) => {
    for (const type of ['text', 'image'] as const) {
      expect(lint({ type, attachment_url })).toEqual(['block attachment-address'])
    }
  })

  test.each(['', ' '])('an image without one (%j) is blocked', (attachment_url) => {
    expect(lint({ type: 'image', attachment_url })).toEqual(['block picture-missing'])
    expect(lint({ type: 'text', attachment_url })).toEqual([])
  })
})

describe('badge', () => {
  test.each(['', '0', '5', '999999', '+1', '+0'])('%j is one', (badge) => {
    expect(lint({ badge })).toEqual([])
  })

  test.each(['-1', '++1', '1.5', 'x', '+', '1234567', '１', '5 ', '1e3'])('%j is none', (badge) => {
    expect(lint({ badge })).toEqual(['block badge'])
  })
})

describe('ext', () => {
  test.each(['', '  ', '{}', '{"key1": 9007199254740993}', ' {"a":{"b":[1,null]}} ', '{"__proto__":1}'])(
    '%j is sent as it is',
    (ext) => {
      expect(lint({ ext })).toEqual([])
    },
  )

  test.each(['{', '[]', '"text"', '5', 'null', 'true', "{'a':1}", '{"a":1,}', '{"a":NaN}', '['.repeat(200_000)])(
    'what is no JSON object is blocked (%#)',
    (ext) => {
      expect(lint({ ext }).filter((check) => check !== 'warn payload-large')).toEqual(['block ext'])
    },
  )
})
