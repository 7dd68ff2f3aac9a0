import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleText } from './visible-text.ts'

// Would catch: a tag or tenant whose name reads like another one's, as characters in it turn or hide others.
test.each([
  ['VIP\u202Ecba', 'VIP‹U+202E›cba'],
  ['vip\u200B', 'vip‹U+200B›'],
  ['v\u200Dip', 'v‹U+200D›ip'],
  ['\u2066vip\u2069', '‹U+2066›vip‹U+2069›'],
  ['vip\u00AD', 'vip‹U+00AD›'],
  ['\uFEFFvip', '‹U+FEFF›vip'],
  ['vi\u0000p\u001B[31m', 'vi‹U+0000›p‹U+001B›[31m'],
  ['vip\u3164', 'vip‹U+3164›'],
  ['vip\u{E0041}', 'vip‹U+E0041›'],
  ['vip\uD83D', 'vip‹U+D83D›'],
  ['\uDC00vip', '‹U+DC00›vip'],
  ['v\uFE0Fip', 'v‹U+FE0F›ip'],
  ['one\u2028two', 'one‹U+2028›two'],
])('%j is shown as %s', (text, shown) => {
  expect(visibleText(text)).toBe(shown)
})

// Control: what people write stays as it is.
test.each([
  '门店活动 2026（春节）',
  'Order №7 — “paid”',
  'one\ttwo\r\nthree',
  '👩‍👩‍👧‍👦 👍🏽 ❤️ 🇨🇳 1️⃣',
  '　全角空格　',
  '',
])('%j stays', (text) => {
  expect(visibleText(text)).toBe(text)
})

test('text from right to left is set apart from what stands beside it', () => {
  expect(visibleText('שלום 1')).toBe('\u2068שלום 1\u2069')
})

test('two texts that differ never look the same because of what cannot be seen', () => {
  const unseen = fc.constantFrom('\u200B', '\u200C', '\u202E', '\u2066', '\u00AD', '\uFEFF', '\u0007', '\u180E')
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-ascii' }),
      unseen,
      fc.string({ unit: 'grapheme-ascii' }),
      (a, between, b) => {
        const shown = visibleText(a + between + b)
        expect(shown).not.toContain(between)
        expect(shown).not.toBe(visibleText(a + b))
      },
    ),
  )
})
