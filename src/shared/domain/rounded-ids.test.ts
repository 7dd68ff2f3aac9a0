import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecipients } from './recipients.ts'
import { isRounded, watchRounding } from './rounded-ids.ts'

const digit = fc.integer({ min: 0, max: 9 })
/** An id of 18 or 19 digits, as id generators make them. */
const id = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.array(digit, { minLength: 17, maxLength: 18 }))
  .map(([first, others]) => [first, ...others].join(''))
const ids = (minLength: number) => fc.uniqueArray(id, { minLength, maxLength: 40 })
/** What Excel makes of it. */
const rounded = (value: string) => value.slice(0, 15).padEnd(value.length, '0')
const seenAsDamaged = (values: readonly string[]) => {
  const watch = watchRounding()
  for (const value of values) watch.see(value)
  return watch.isDamaged()
}

describe('ids of more than 15 digits', () => {
  // Would catch: a list that Excel has rounded, of which every message goes to somebody else.
  test('that Excel has rounded are refused, all of them', () => {
    fc.assert(
      fc.property(ids(2), fc.constantFrom('alias', 'user_id', 'channel_id', 'push_token'), (values, kind) => {
        const list = readRecipients(kind, values.map(rounded).join('\n'))
        expect(list.values).toEqual([])
        expect(new Set(list.invalid.map(({ reason }) => reason))).toEqual(new Set(['damaged']))
      }),
    )
  })

  test('are refused where they stand among others', () => {
    fc.assert(
      fc.property(
        ids(12),
        fc.uniqueArray(fc.stringMatching(/^[a-z]\d{4,12}$/), { maxLength: 40 }),
        (values, others) => {
          const list = readRecipients('alias', [...others, ...values.map(rounded)].join('\n'))
          expect(list.values).toEqual(others)
          expect(list.invalid.map(({ line }) => line)[0]).toBe(others.length + 1)
        },
      ),
    )
  })

  // Would catch: a good list that is refused because a few of its ids happen to end in zeros.
  test('that are right pass, whatever they end in', () => {
    const good = Array.from({ length: 2_000 }, (_, index) =>
      String(3_785_560_000_000_001_234n + BigInt(index) * 7_919n),
    )
    expect(readRecipients('user_id', good.join('\n'))).toMatchObject({ values: good, invalid: [] })
    const sequence = Array.from({ length: 1_000 }, (_, index) => String(1_234_567_890_123_450n + BigInt(index)))
    expect(sequence.filter(isRounded).length).toBe(100)
    expect(seenAsDamaged(sequence)).toBe(false)
  })

  test('of 17 digits pass alone, though they end in two zeros', () => {
    expect(seenAsDamaged(['37855612345678900'])).toBe(false)
    expect(seenAsDamaged(['3785561234567890000'])).toBe(true)
  })

  test('of up to 15 digits may end in any zeros', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1 }), (numbers) => {
        expect(seenAsDamaged(numbers.map((number) => String(number * 1e12)))).toBe(false)
      }),
    )
  })

  // Control: the rounding is there to be seen, and a watch that sees no zeros lets it through.
  test('a watch that is not told of zeros finds nothing', () => {
    const blind = (value: string) => value.replace(/0+$/, (zeros) => '1'.repeat(zeros.length))
    fc.assert(
      fc.property(ids(2), (values) => {
        expect(seenAsDamaged(values.map(rounded))).toBe(true)
        expect(seenAsDamaged(values.map(rounded).map(blind))).toBe(false)
      }),
    )
  })
})

// Would catch: an alias that Excel has turned into another number, which finds nobody or somebody else.
test.each(['3.78556E+18', '3.78556e+18', '1E+15', '１.0', '12345.0', '12345.00'])('%s is no recipient', (value) => {
  for (const kind of ['alias', 'user_id', 'push_token', 'channel_id', 'user'] as const) {
    const list = readRecipients(kind, value)
    expect([list.values, list.invalid.map(({ reason }) => reason)]).toEqual([[], ['damaged']])
  }
})

test('a tag may be a version, and codes with an E are no numbers', () => {
  expect(readRecipients('tag', '2.0\n3.0').values).toEqual(['2.0', '3.0'])
  expect(readRecipients('alias', '12E5\n1E10\nE+18').values).toEqual(['12E5', '1E10', 'E+18'])
})

test.each(['#N/A', '#REF!', '#VALUE!', '#NAME?', '########'])(
  '%s, which Excel shows for want of a value, is none',
  (value) => {
    expect(readRecipients('alias', value)).toMatchObject({ values: [], invalid: [{ reason: 'excel-error' }] })
  },
)
