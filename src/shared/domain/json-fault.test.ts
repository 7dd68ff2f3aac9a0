import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJsonFault } from './json-fault.ts'
import { formatJson } from './json-format.ts'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Texts that are nearly JSON: some with a piece taken out, put in, or exchanged. */
const nearly = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat(),
    fc.constantFrom('', ',', '"', '}', ']', ':', '{', '1', 'x', '\\', '“', '，', '\n', '\t', '.', '-', '0', '\u0080'),
    fc.nat(2),
  )
  .map(([json, where, piece, length]) => {
    const at = where % (json.length + 1)
    return json.slice(0, at) + piece + json.slice(at + length)
  })

// Would catch: broken JSON that looks fine while it is typed, or a fault said where there is none.
test('a text has a fault when, and only when, it can’t be read, or a name stands twice', () => {
  const seen = { fine: 0, broken: 0 }
  fc.assert(
    fc.property(nearly, (text) => {
      const fault = findJsonFault(text)
      const isBroken = fault !== null && fault.kind !== 'repeated'
      seen[isBroken ? 'broken' : 'fine'] += 1
      expect(isBroken).toBe(!parses(text))
    }),
    { numRuns: 5_000 },
  )
  expect(seen.fine).toBeGreaterThan(500)
  expect(seen.broken).toBeGreaterThan(500)
})

test.each([
  ['', 'end 1:1'],
  ['{"a": 1', 'end 1:8'],
  ['{“a”: 1}', 'wide 1:2 “'],
  ['{"a"：1}', 'wide 1:5 ：'],
  ['{"a": 1，"b": 2}', 'wide 1:8 ，'],
  ['{"a": ‘x’}', 'wide 1:7 ‘'],
  ['{a: 1}', 'name 1:2 a'],
  ["{'a': 1}", "name 1:2 'a'"],
  ['{"a" 1}', 'colon 1:6 1'],
  ['{\n  "a": 1\n  "b": 2\n}', 'comma 3:3 "'],
  ['{\n  "a": 1,\n}', 'extra 2:9 ,'],
  ['[1,]', 'extra 1:3 ,'],
  ['{"a": [1}', 'bracket 1:9 }'],
  ['{"名": "x\n"}', 'string 1:7'],
  ['{"a": "C:\\x"}', 'escape 1:10 \\x'],
  ['{"a": "x\ty"}', 'control 1:9'],
  ['{"a": True}', 'word 1:7 True'],
  ['{"a": }', 'word 1:7 }'],
  ['{"a": 007}', 'number 1:7 007'],
  ['{"a": +1}', 'number 1:7 +1'],
  ['{"a": 1} x', 'after 1:10 x'],
  ['{"a": 1, "a": 2}', 'repeated 1:10 a'],
])('%j: %s', (text, expected) => {
  const { kind, line, column, found } = findJsonFault(text) ?? {}
  expect(`${kind} ${line}:${column} ${found}`.trim()).toBe(expected)
})

// Would catch: a form that freezes or breaks on a long text that somebody pasted.
test('a long text is read', () => {
  expect(findJsonFault('['.repeat(100_000))?.kind).toBe('end')
  expect(findJsonFault(`{"a": "${'长'.repeat(90_000)}"}`)).toBeNull()
})

// Would catch: a number that is rounded, or a member that is lost, because somebody wanted line breaks.
test('formatting changes white space between the parts and nothing else', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (json) => {
      const formatted = formatJson(json)
      expect(JSON.parse(formatted)).toEqual(JSON.parse(json))
      expect(formatJson(formatted)).toBe(formatted)
      expect(JSON.stringify(JSON.parse(json), null, 2)).toBe(formatted)
    }),
  )
})

test('digits, escapes, order and variables stay', () => {
  expect(formatJson('{"2":12345678901234567890,"1":1.0,"t":"\\u4e2d{}","n":{{数量}},"e":{},"l":[]}')).toBe(
    '{\n  "2": 12345678901234567890,\n  "1": 1.0,\n  "t": "\\u4e2d{}",\n  "n": {{数量}},\n  "e": {},\n  "l": []\n}',
  )
})
