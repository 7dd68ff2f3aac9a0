import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitting } from './filter.ts'

const settings = { label: '设置', also: ['Settings'] }
const why = { label: '某人为什么没收到？', also: ['Why did they not get it?'] }
const shop = { label: '美信 · shop-01', also: ['MaxIM', '生产环境', 'Production'] }
const star = { label: '飞思 · ★' }
const entries = [settings, why, shop, star]

describe('fitting', () => {
  // Would catch: a Chinese word that is found by its first character only, or an English one by any letters inside it.
  test.each([
    ['', entries],
    ['  ', entries],
    ['没收到', [why]],
    ['SET', [settings]],
    ['ting', []],
    ['get not', [why]],
    ['ｓｈｏｐ', [shop]],
    ['shop-0', [shop]],
    ['生产max', [shop]],
    ['生产set', []],
    ['★', [star]],
    ['？？', []],
  ])('finds for “%s”', (typed, found) => {
    expect(fitting(entries, typed)).toEqual(found)
  })

  // Would catch: an order that changes while one types, or an entry that appears although less was found before.
  test('only ever takes away from the list while another word is typed', () => {
    const word = fc.constantFrom('why', 'set', '设', '生产', 'shop', '01', 'x', '没')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), word, (before, next) => {
        const fewer = fitting(entries, [...before, next].join(' '))
        expect(fitting(entries, before.join(' ')).filter((entry) => fewer.includes(entry))).toEqual(fewer)
      }),
    )
  })
})
