import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsAsNumber, parseLossless, parseVerbatim } from './lossless-json.ts'

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
const isSafe = (value: bigint) => value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)

describe('reading', () => {
  // Would catch: a task id whose last digits changed, so that its statistics are never found.
  test.each(['9007199254740992', '9007199254740993', '-9007199254740993', '9223372036854775807'])(
    '%s comes back as its digits',
    (digits) => {
      expect(parseLossless(`{"a":[{"task_id":${digits}}]}`)).toEqual({ a: [{ task_id: digits }] })
    },
  )

  test('what a double holds stays a number', () => {
    expect(parseLossless('[0,-0,1.5,9007199254740991,-9007199254740991,1e3]')).toEqual([
      0,
      -0,
      1.5,
      Number.MAX_SAFE_INTEGER,
      Number.MIN_SAFE_INTEGER,
      1000,
    ])
  })

  test('any integer keeps its value', () => {
    fc.assert(
      fc.property(int64, (value) => {
        const read = parseLossless(`{"id":${value}}`) as { id: number | string }
        expect(BigInt(read.id)).toBe(value)
        expect(typeof read.id).toBe(isSafe(value) ? 'number' : 'string')
      }),
    )
  })

  test('a text without large numbers reads as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value)
        fc.pre(!/\d{16}|e\+/.test(text))
        expect(parseLossless(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  test.each(['', '{', '{"a":1,}', "{'a':1}", '01', 'NaN', '\uFEFF{}'])('%j is no JSON', (text) => {
    expect(() => parseLossless(text)).toThrow(SyntaxError)
    expect(() => parseVerbatim(text)).toThrow(SyntaxError)
  })
})

describe('reading to write again', () => {
  // Would catch: an ext whose numbers the receiving app gets in another spelling.
  test.each([
    '{"id":9007199254740993}',
    '[1.0,1.50,1E5,-0,0.1e-7,123456789012345678901234567890]',
    '"9007199254740993"',
  ])('%s stays as it was typed', (text) => {
    expect(JSON.stringify(parseVerbatim(text))).toBe(text)
  })

  test('any document stays as it was, however deep its numbers lie', () => {
    const { document } = fc.letrec((tie) => ({
      document: fc.oneof(
        { maxDepth: 5 },
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
        fc.string().map((value) => JSON.stringify(value)),
        fc.constantFrom('true', 'false', 'null'),
        fc.array(tie('document'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
        fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('document'), { maxKeys: 4 }).map(
          (entries) =>
            `{${Object.entries(entries)
              .map(([key, value]) => `${JSON.stringify(key)}:${value}`)
              .join(',')}}`,
        ),
      ),
    })) as { document: fc.Arbitrary<string> }
    fc.assert(
      fc.property(document, (text) => {
        expect(JSON.stringify(parseVerbatim(text))).toBe(text)
      }),
    )
  })
})

// Would catch: an answer or an ext that changes what every object of the program inherits.
test('a __proto__ key is a key like others and reaches no prototype', () => {
  const text = '{"__proto__":{"polluted":9007199254740993},"constructor":{"prototype":{"polluted":1}}}'
  const read = parseLossless(text) as Record<string, unknown>
  expect(Object.hasOwn(read, '__proto__')).toBe(true)
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(JSON.stringify(parseVerbatim(text))).toBe(text)
})

describe('digits as a number', () => {
  test('any integer is written digit by digit', () => {
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        expect(JSON.stringify({ user_id: [digitsAsNumber(String(value))] })).toBe(`{"user_id":[${value}]}`)
      }),
    )
  })

  test('leading zeros, which JSON does not allow, are left out', () => {
    expect(JSON.stringify(['007', '000', '-01', '0'].map(digitsAsNumber))).toBe('[7,0,-1,0]')
  })

  // Would catch: text that goes out as JSON of its own and changes the request around it.
  test.each(['', ' 1', '1 ', '1.5', '1e5', '0x1', '+1', '1,2', '1]', '１', 'null', '--1'])('%j is refused', (text) => {
    expect(() => digitsAsNumber(text)).toThrow(TypeError)
  })
})
