import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAt, type LengthUnit, lengthIn, openingOf, utf8Length } from './text-length.ts'

const pieces = ['a', ' ', '\n', 'é', '通', '知', '，', '😀', '👨‍👩‍👧‍👦', '🇨🇳', '👍🏽', 'e\u0301', '\ud800', '\udc00']
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const unit = fc.constantFrom<LengthUnit>('characters', 'half-widths', 'bytes')
const most = fc.integer({ min: 0, max: 60 })
const graphemes = (given: string) =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(given)].map(({ segment }) => segment)

// Would catch: a size that a provider, which counts bytes, counts otherwise.
test('bytes are counted as UTF-8 writes them', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(utf8Length(given)).toBe(new TextEncoder().encode(given).length)
      expect(lengthIn('characters', given)).toBe([...given].length)
    }),
  )
  expect(lengthIn('half-widths', '20 个汉字')).toBe(9)
})

// Would catch: a preview that marks a cut where the lint warns of none, or the other way round; text lost at the edge.
test('a text is cut exactly when it exceeds the limit, and nothing of it is lost', () => {
  fc.assert(
    fc.property(text, unit, most, (given, of, limit) => {
      const { shown, rest } = cutAt(given, of, limit)
      expect(shown + rest).toBe(given)
      expect(rest !== '').toBe(lengthIn(of, given) > limit)
      expect(lengthIn(of, shown)).toBeLessThanOrEqual(limit)
    }),
  )
})

// Would catch: half an emoji, a family without its children, an accent of its own; and a cut that takes more than it must.
test('a cut falls between whole characters of a reader, as late as it can', () => {
  fc.assert(
    fc.property(text, unit, most, (given, of, limit) => {
      const whole = graphemes(given)
      const { shown, rest } = cutAt(given, of, limit)
      const kept = graphemes(shown).length
      expect(whole.slice(0, kept).join('')).toBe(shown)
      if (rest !== '') expect(lengthIn(of, shown + whole[kept])).toBeGreaterThan(limit)
    }),
  )
})

// Would catch: a limit that counts the vendor's way in one place and another way elsewhere.
test.each([
  ['👨‍👩‍👧‍👦吗', 'characters', 7, '👨‍👩‍👧‍👦'],
  ['👨‍👩‍👧‍👦吗', 'characters', 6, ''],
  ['升级ab', 'half-widths', 5, '升级a'],
  ['升级ab', 'bytes', 5, '升'],
  ['升级', 'bytes', 6, '升级'],
] as const)('%s by %s at %d shows %j', (given, of, limit, shown) => {
  expect(cutAt(given, of, limit).shown).toBe(shown)
})

test('an opening says that there is more', () => {
  expect([openingOf('升级通知', 2), openingOf('升级', 2), openingOf('', 2)]).toEqual(['升级…', '升级', ''])
})
