import { describe, expect, test } from 'vitest'
import { resourceAddress, resourceNumber, thumbnailSchema } from './resource.ts'

describe('the address of a resource', () => {
  const base = 'http://192.168.8.84:8042'

  test.each([
    [base, '/zhizhi/a.pdf', `${base}/zhizhi/a.pdf`],
    [`${base}/`, '/zhizhi/a.pdf', `${base}/zhizhi/a.pdf`],
    [`${base}/gate/`, '/zhizhi/a.pdf', `${base}/gate/zhizhi/a.pdf`],
    [base, 'zhizhi/a.pdf', `${base}/zhizhi/a.pdf`],
    [base, '/报表 三月.pdf?v=1', `${base}/报表%20三月.pdf?v=1`],
    [base, '//files.example.com/a.pdf', 'http://files.example.com/a.pdf'],
    [base, 'https://files.example.com/a.pdf', 'https://files.example.com/a.pdf'],
  ])('at %s of %s', (baseUrl, link, address) => {
    expect(resourceAddress(baseUrl, link)).toBe(address)
  })

  // Would catch: a card whose link runs a script, or carries somebody's password to every phone.
  test.each([
    null,
    '',
    ' ',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'http://',
    'http://user:secret@example.com/a',
    '//user@example.com/a',
  ])('%j has none', (link) => {
    expect(resourceAddress(base, link)).toBeNull()
  })

  test('without an address of the service there is none', () => {
    expect(resourceAddress('', '/a')).toBeNull()
  })
})

// Would catch: another resource than the chosen one, because its number was rounded.
test.each([
  ['0', 0],
  ['24', 24],
  ['9007199254740991', 9_007_199_254_740_991],
  ['9007199254740993', null],
  ['1e3', null],
  ['-1', null],
  ['', null],
  ['r-7', null],
])('a message can name %j: %j', (id, number) => {
  expect(resourceNumber(id)).toBe(number)
})

describe('a thumbnail', () => {
  test.each(['png', 'jpeg', 'webp'])('may be %s', (type) => {
    expect(thumbnailSchema.safeParse(`data:image/${type};base64,AAAA`).success).toBe(true)
  })

  test.each([
    'data:image/svg+xml;base64,AAAA',
    'data:text/html;base64,AAAA',
    'data:image/png,AAAA',
    'data:image/png;base64,AA AA',
    'data:image/png;base64,',
    'https://example.com/a.png',
    `data:image/png;base64,${'A'.repeat(24_000)}`,
  ])('%.60s is none', (value) => {
    expect(thumbnailSchema.safeParse(value).success).toBe(false)
  })
})
