import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFormIndex } from './form-index.ts'

const cover = (words: string[], text: string) => createFormIndex(words).cover(text, '•')

// Would catch: the end of a longer secret left readable because a shorter one begins before it or as it does.
test.each([
  [['abcd', 'abcdef'], 'x abcdef y', 'x • y'],
  [['abcd', 'cdefgh'], 'x abcdefgh y', 'x • y'],
  [['abcd', 'bcde'], 'abcde', '•'],
  [['abcd'], 'abcdabcd', '••'],
  [['abcd'], 'abcabcd', 'abc•'],
  [['abc'], 'abc', 'abc'],
  [['abcd'], '', ''],
  [[], 'abcd', 'abcd'],
])('%j in %j', (words, text, covered) => expect(cover(words, text)).toBe(covered))

test('no word is left, and what stands between words is', () => {
  const word = fc.stringMatching(/^[ab]{4,8}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.stringMatching(/^[abc]{0,60}$/), (words, text) => {
      const covered = cover(words, text)
      for (const one of words) expect(covered).not.toContain(one)
      if (!words.some((one) => text.includes(one))) expect(covered).toBe(text)
      expect(covered.replaceAll(/[^c]/g, '')).toBe(text.replaceAll(/[^c]/g, ''))
    }),
  )
})
