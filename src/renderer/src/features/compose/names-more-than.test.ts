import { expect, test } from 'vitest'
import { namesMoreThan } from './names-more-than.ts'

// Would catch: a list for many that counts as one for few, or the same id pasted again and again that counts as many.
test.each([
  ['', 0, false],
  ['  \n,', 0, false],
  ['a', 0, true],
  ['a,b；c、d e\nf', 5, true],
  ['a,b；c、d e\nf', 6, false],
  ['7 '.repeat(1_000), 1, false],
])('%j names more than %i: %j', (text, most, answer) => {
  expect(namesMoreThan(text, most)).toBe(answer)
})
