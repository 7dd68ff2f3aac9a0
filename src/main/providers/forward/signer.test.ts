import { expect, test } from 'vitest'
import { basicHeader, encodedPassword } from './signer.ts'

// RFC 6749's own sample clients, and pairs in which the two ways differ
const basics = [
  ['s6BhdRkqt3', '7Fjfp0ZBr1KtDRbnfVdmIw', 'czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3', null],
  ['s6BhdRkqt3', 'gX1fBat3bV', 'czZCaGRSa3F0MzpnWDFmQmF0M2JW', null],
  [
    'my client',
    'p@ss:w/rd+1~é',
    'bXkgY2xpZW50OnBAc3M6dy9yZCsxfsOp',
    'bXkrY2xpZW50OnAlNDBzcyUzQXclMkZyZCUyQjElN0UlQzMlQTk=',
  ],
  ['client_id', 'secret', 'Y2xpZW50X2lkOnNlY3JldA==', null],
] as const

test.each(basics)('Basic of %j and %j', (id, secret, plain, rfc6749) => {
  expect(basicHeader(id, secret, 'plain')).toBe(`Basic ${plain}`)
  expect(basicHeader(id, secret, 'rfc6749')).toBe(`Basic ${rfc6749 ?? plain}`)
})

test.each([
  ['xxx', 'eHh4'],
  ['secret', 'c2VjcmV0'],
  ['p@ss>?~', 'cEBzcz4/fg=='],
  ['密码', '5a+G56CB'],
])('password %j is %s', (password, encoded) => {
  expect(encodedPassword(password)).toBe(encoded)
})
