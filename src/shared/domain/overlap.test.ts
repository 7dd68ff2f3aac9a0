import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Audience } from './audience.ts'
import { createOverlap } from './overlap.ts'

const values = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }))
const audience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constant<Audience>({ kind: 'all' }),
  fc.constant<Audience>({ kind: 'target' }),
  fc.record({ kind: fc.constantFrom('tag' as const, 'alias' as const, 'user_id' as const), values }),
)

function overlapOf(one: Audience, other: Audience) {
  const overlap = createOverlap()
  overlap.add(one)
  return overlap.with(other)
}

const listed = (kind: 'alias' | 'tag' | 'user_id', ...given: string[]): Audience => ({ kind, values: given })

test('everybody, tags of the same name, and each common recipient', () => {
  expect(overlapOf({ kind: 'all' }, listed('alias', 'a'))).toBe('all')
  expect(overlapOf(listed('tag', 'a'), { kind: 'all' })).toBe('all')
  expect(overlapOf({ kind: 'target' }, { kind: 'target' })).toBe('all')
  expect(overlapOf(listed('tag', 'a', 'b'), listed('tag', 'b'))).toBe('tags')
  expect(overlapOf(listed('tag', 'a'), listed('tag', 'b'))).toBe(0)
  expect(overlapOf(listed('alias', 'a', 'b', 'c'), listed('alias', 'c', 'd', 'a'))).toBe(2)
  expect(overlapOf(listed('alias', '1'), listed('user_id', '1'))).toBe(0)
})

// Would catch: a list of which only the long ids are compared, or an overlap that one of both does not see.
test('it is the same from both sides, and counts what a plain comparison counts', () => {
  fc.assert(
    fc.property(audience, audience, (one, other) => {
      expect(overlapOf(one, other)).toBe(overlapOf(other, one))
      if (one.kind === 'alias' && other.kind === 'alias')
        expect(overlapOf(one, other)).toBe(one.values.filter((value) => other.values.includes(value)).length)
    }),
  )
})
