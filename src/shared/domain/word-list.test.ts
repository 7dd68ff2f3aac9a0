import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { providers } from '#main/providers/registry.ts'
import type { Content } from './content.ts'
import { folded, lintWords, longestWord, mostWords, tidyWords, wordsFault, writtenTexts } from './word-list.ts'

const hidden = fc.constantFrom('\u200B', '\u200D', '\uFEFF', '\u00AD', '\u2060')
const word = fc.stringMatching(/^[a-z0-9促销免费]{1,12}$/)
const text = fc.string({ unit: 'grapheme', maxLength: 40 })

const wide = (plain: string): string =>
  plain.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
const warningsOf = (content: Content, words: string[]) =>
  lintWords(content, words, providers[content.provider].descriptor).map(({ text: { zh } }) => zh)
const titled = (title: string): Content => ({ provider: 'maxim', setting: {}, message: { type: 'text', title } })

describe('a text as it is compared', () => {
  // Would catch: a word that hides behind a width, a case, or a character that nobody sees.
  test('is the same in every width and case, and with anything unseen in it', () => {
    expect(folded('ＴＥＳＴ')).toBe('test')
    expect(folded('ΑϹ')).toBe(folded('ας'))
    fc.assert(
      fc.property(text, (given) => {
        expect(folded(folded(given))).toBe(folded(given))
        expect(folded(given.toUpperCase())).toBe(folded(given.toUpperCase().toLowerCase()))
      }),
    )
  })

  test('a listed word is found however it is written, wherever it stands', () => {
    fc.assert(
      fc.property(
        word,
        text,
        text,
        hidden,
        fc.boolean(),
        fc.boolean(),
        (listed, before, after, gap, isWide, isUpper) => {
          let written = isUpper ? listed.toUpperCase() : listed
          if (isWide) written = wide(written)
          const title = `${before} ${[...written].join(gap)} ${after}`
          expect(warningsOf(titled(title), [listed])).toHaveLength(1)
        },
      ),
    )
  })

  test('what the text does not hold is not warned of', () => {
    fc.assert(
      fc.property(text, (title) => {
        expect(warningsOf(titled(title.replaceAll('促', '')), ['促'])).toEqual([])
      }),
    )
  })
})

describe('the list', () => {
  test('is trimmed, without empty lines and without repeats, and stays so', () => {
    expect(tidyWords([' 促销 ', '', 'TEST', 'ｔｅｓｔ', '\u200B', '促销'])).toEqual(['促销', 'TEST'])
    fc.assert(
      fc.property(fc.array(text), (lines) => {
        const words = tidyWords(lines)
        expect(tidyWords(words)).toEqual(words)
        expect(words.every((one) => one === one.trim() && one !== '')).toBe(true)
        expect(new Set(words.map((one) => folded(one).trim())).size).toBe(words.length)
      }),
    )
  })

  test('has an end, and so has each word', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `词${index}`)
    expect([wordsFault(many(mostWords)), wordsFault(['长'.repeat(longestWord)])]).toEqual([null, null])
    expect(wordsFault(many(mostWords + 1))?.zh).toContain('最多 200 个')
    expect(wordsFault(['好', '长'.repeat(longestWord + 1)])?.zh).toContain('最多 50 个字')
  })
})

const word1 = '内部价'
/** Every provider, with the word in each field that people write; the fields' labels are the providers' own. */
const everywhere: [string, Content, string[]][] = [
  [
    'MaxIM, vendors’ own values too',
    {
      provider: 'maxim',
      setting: {},
      message: {
        type: 'text',
        ...{ title: word1, body: word1, big_text: word1, ext: '{"a":["\\u5185\\u90e8\\u4ef7"]}' },
        ios: { subtitle: word1 },
        vivo: { channel_id: word1 },
      },
    },
    ['标题', '内容', '大文本', '扩展字段', '副标题', 'vivo · 通知栏通道'],
  ],
  [
    'a supLink card',
    { provider: 'suplink', msg: { msgType: 'card_msg', title: word1, content: word1 } },
    ['标题', '内容'],
  ],
  [
    'a Baidu notification',
    { provider: 'baidu', shape: 'android-notification', android: { title: word1, description: word1 }, options: {} },
    ['标题（title）', '内容（description）'],
  ],
  [
    'an event, names of its payload’s members too',
    { provider: 'forward', event: { type: 'device_offline', payload: `{"deviceSn":{"${word1}":1}}` } },
    ['事件内容 payload'],
  ],
]

describe('a message', () => {
  // Would catch: a field that nobody thought of, through which the word leaves unnoticed.
  test.each(everywhere)('%s: every text is looked at, once per field', (_what, content, labels) => {
    const warnings = warningsOf(content, [word1, '没有的词'])
    expect(warnings.map((one) => one.slice(1, one.indexOf('”')))).toEqual(labels)
    for (const one of warnings) expect(one).toContain(`“${word1}”`)
  })

  test('what another form of it holds is not sent, so nothing is said of it', () => {
    const content: Content = {
      provider: 'baidu',
      shape: 'ios',
      android: { title: word1 },
      ios: { body: '好' },
      options: {},
    }
    expect(warningsOf(content, [word1])).toEqual([])
  })

  // Control: without the list nothing is looked for.
  test('an empty list says nothing', () => {
    for (const [, content] of everywhere) expect(warningsOf(content, [])).toEqual([])
  })

  test('broken JSON is read as it stands', () => {
    const content: Content = { provider: 'forward', event: { type: 'x', payload: `{"a":"${word1}` } }
    expect(writtenTexts(content, providers.forward.descriptor).flatMap(({ texts }) => texts)).toContain(
      `{"a":"${word1}`,
    )
    expect(warningsOf(content, [word1])).toHaveLength(1)
  })
})
