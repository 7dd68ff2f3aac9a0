import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ranThrough } from '#test/helpers/steps.ts'
import type { ListedKind } from './audience.ts'
import { namedRecipientSteps, readRecipients, writeRecipients } from './recipients.ts'

const separators = ['\n', '\r\n', '\r', '\t', ' ', ',', ';', '，', '；', '、', '\u3000', ' ,\n', '；；']
const idsFrom = (first: number, count: number) => Array.from({ length: count }, (_, index) => `u${first + index}`)
const toFullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

// Would catch: a pasted list of which somebody is lost, or gets the message twice.
test('1,203 pasted ids with blanks, repeats and Chinese separators are read as they are', () => {
  const ids = idsFrom(10_001, 1_203)
  const pasted = ids
    .map((id, index) => (index % 7 === 0 ? `  ${id}\t\n\n` : `${id}${separators[index % 13]}`))
    .join('\n')
  const list = readRecipients('alias', `\uFEFF${pasted}\n\n${ids.slice(0, 40).join('、')}`)
  expect(list).toEqual({ values: ids, repeated: 40, cleaned: 0, invalid: [] })
})

// Would catch: an id that only looks right and finds nobody, or one person under two spellings.
test.each([
  ['a byte order mark', '\uFEFFu10001'],
  ['zero-width characters', 'u10\u200B001\u200D'],
  ['a word joiner and a soft hyphen', '\u2060u1\u00AD0001'],
  ['quotes', '"u10001"'],
  ['Chinese quotes', '“u10001”'],
  ['corner brackets', '「u10001」'],
  ['full-width digits', 'u１０００１'],
])('%s around an id are cleaned', (_what, pasted) => {
  const list = readRecipients('alias', `u10001\n${pasted}`)
  expect(list).toMatchObject({ values: ['u10001'], repeated: 1, invalid: [] })
})

test('cleaned values are counted, clean ones are not', () => {
  expect(readRecipients('alias', '"a"\nb\n１\n2').cleaned).toBe(2)
})

describe('user ids', () => {
  // Would catch: an id rounded by a double, or a 64-bit one refused.
  test('keep every digit up to the largest int64', () => {
    const ids = ['1', '2302128618880', '9007199254740993', '9223372036854775807']
    expect(readRecipients('user_id', ids.join('，')).values).toEqual(ids)
    expect(readRecipients('user_id', ids.map(toFullWidth).join(' '))).toMatchObject({ values: ids, cleaned: 4 })
  })

  // Would catch: text sent as a JSON number, which makes the whole request unreadable.
  test.each(['u1', '12a', '1.5', '-1', '+1', '0x10', '12345678901234567890'])(
    'refuse %s and say where it stands',
    (wrong) => {
      expect(readRecipients('user_id', `1\n\n2 ${wrong}\n3`)).toEqual({
        values: ['1', '2', '3'],
        repeated: 0,
        cleaned: 0,
        invalid: [{ line: 3, text: wrong, reason: 'not-a-number' }],
      })
    },
  )

  // Would catch: an id that no int64 holds, for which the provider refuses all 500 of its request.
  test('refuse one more than the largest int64', () => {
    expect(readRecipients('user_id', '9223372036854775808').values).toEqual([])
  })

  // Would catch: one person listed twice, since both spellings are the same JSON number on the wire.
  test('with leading zeros are the same recipient', () => {
    expect(readRecipients('user_id', '0012345\n12345').values).toHaveLength(1)
  })
})

test('a value that no provider would hold is refused and kept for the operator to see', () => {
  const list = readRecipients('alias', 'x'.repeat(513))
  expect(list.invalid).toEqual([{ line: 1, text: 'x'.repeat(513), reason: 'too-long' }])
  expect(readRecipients('alias', 'x'.repeat(512)).values).toHaveLength(1)
})

// Would catch: a pasted file without separators that freezes the console while its quotes are trimmed.
test('a value beyond all bounds is refused as it stands, and no more of it is kept than can be read', () => {
  const list = readRecipients('alias', `a ${'“'.repeat(200_000)}x ${'"'.repeat(200_001)}`)
  expect(list.values).toEqual(['a'])
  expect(list.invalid.map(({ text, reason }) => [text.length, reason])).toContainEqual([1_000, 'too-long'])
})

describe('values that a script names', () => {
  const check = (values: string[]) => ranThrough(namedRecipientSteps('alias', values))

  test('are taken as they are, each once', () => {
    expect(check(['new users', 'a,b', '"a"', 'new users'])).toMatchObject({
      values: ['new users', 'a,b', '"a"'],
      repeated: 1,
      cleaned: 0,
      invalid: [],
    })
  })

  // Would catch: an alias that looks right in the record and finds nobody.
  test.each(['u1 ', ' u1', 'u\u200b1', 'u1\u0000', 'u\n1', '\u202eu1'])(
    'are refused with characters that nobody sees: %j',
    (value) => {
      expect(check(['u2', value])).toMatchObject({ values: ['u2'], invalid: [{ line: 2, reason: 'bad-characters' }] })
    },
  )
})

describe('any list', () => {
  // numbers such as 6.0 or 1e5 are what a spreadsheet makes of an id
  const id = fc.stringMatching(/^[a-zA-Z0-9._-]{1,20}$/).filter((one) => /^\d+$/.test(one) || !/^[\d.e+-]+$/i.test(one))
  const kind = fc.constantFrom<ListedKind>('alias', 'tag', 'push_token')
  const mixed = fc.array(fc.tuple(id, fc.constantFrom(...separators)), { maxLength: 60 })

  test('is read whole, in order, each value once', () => {
    fc.assert(
      fc.property(kind, mixed, (listed, parts) => {
        const list = readRecipients(listed, parts.map(([value, separator]) => value + separator).join(''))
        const unique = [...new Set(parts.map(([value]) => value))]
        expect(list.values).toEqual(unique)
        expect(list.repeated).toBe(parts.length - unique.length)
      }),
    )
  })

  test('reads the same when what was read is read again', () => {
    fc.assert(
      fc.property(kind, fc.string({ unit: 'grapheme', maxLength: 200 }), (listed, text) => {
        const once = readRecipients(listed, text)
        const twice = readRecipients(listed, once.values.join('\n'))
        expect(twice.values).toEqual(once.values)
        expect(twice).toMatchObject({ repeated: 0, cleaned: 0, invalid: [] })
      }),
    )
  })
})

describe('a value between double quotes', () => {
  // Would catch: a tag of two words that becomes two tags.
  test('may hold separators', () => {
    expect(readRecipients('tag', '"new users", vip "a,b"').values).toEqual(['new users', 'vip', 'a,b'])
  })

  test('ends at the line, and a lone quote is no such value', () => {
    expect(readRecipients('tag', '"new\nusers" 5"').values).toEqual(['new', 'users', '5'])
  })

  test('comes back from the text that was written of it', () => {
    const value = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.replace(/[\p{Cc}\p{Cf}０-９\u2028\u2029]/gu, 'x').trim())
      .filter((text) => text !== '')
    fc.assert(
      fc.property(fc.uniqueArray(value, { maxLength: 20 }), (values) => {
        expect(readRecipients('tag', writeRecipients(values)).values).toEqual(values)
      }),
    )
  })
})

// Would catch: a reader of lines that loses one, or counts the two halves of CR LF as two.
test('every wrong value is named with its line, however lines end', () => {
  const end = fc.constantFrom('\n', '\r\n', '\r')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('', 'x', '7'), end)), (rows) => {
      const text = rows.map(([value, ends]) => value + ends).join('')
      const wrong = text.split(/\r\n|\r|\n/).flatMap((value, index) => (value === 'x' ? [index + 1] : []))
      expect(readRecipients('user_id', text).invalid.map(({ line }) => line)).toEqual(wrong)
    }),
  )
})
