import { expect, test } from 'vitest'
import { cleanRecipient } from './recipient-value.ts'

const long = 400_000

// Would catch: a line, pasted or of a file, that holds the console up for minutes.
test('the longest line of quotation marks or zeros is cleaned at once', () => {
  expect(cleanRecipient('alias', `x${'"'.repeat(long)}x`)).toHaveLength(long + 2)
  expect(cleanRecipient('user_id', `${'0'.repeat(long)}x`)).toHaveLength(long + 1)
})

test.each([
  ['alias', '“u1”', 'u1'],
  ['alias', '""u"1""', 'u"1'],
  ['alias', '"""', ''],
  ['user_id', '007', '7'],
  ['user_id', '000', '0'],
  ['user_id', '007a', '007a'],
  ['tag', '007', '007'],
] as const)('of %s, %s is cleaned to %s', (kind, raw, clean) => {
  expect(cleanRecipient(kind, raw)).toBe(clean)
})
