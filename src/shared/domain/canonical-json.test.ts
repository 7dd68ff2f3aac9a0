import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffled(item)]),
  )
}

test('keys stand in code-unit order, without white space', () => {
  expect(canonicalJson({ b: 1, a: [{ z: null, é: '"', Z: true }], 标题: 'x' })).toBe(
    '{"a":[{"Z":true,"z":null,"é":"\\""}],"b":1,"标题":"x"}',
  )
})

// Would catch: a test send that does not count because its draft was saved with the keys in another order.
test('equal values give the same text, in whatever order they were made', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))
    }),
  )
})

// Would catch: two messages that differ and have one hash.
test('the text reads back as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('an absent member and one that is undefined are the same', () => {
  expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}')
  expect(canonicalJson([undefined, 1])).toBe('[null,1]')
})
