import { expect, test } from 'vitest'
import { type Audience, sizeOf } from './audience.ts'
import { lintAudience } from './audience-lint.ts'

const provider = {
  audiences: (['alias', 'user_id', 'tag', 'push_token', 'all'] as const).map((kind) => ({ kind, perRequest: 500 })),
}
const named = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`)
const codes = (audience: Audience | null) =>
  lintAudience(audience, provider).map(({ level, code }) => `${level} ${code}`)

// Would catch: an audience that nobody chose, or that came out empty, and then goes to everybody.
test('an undecided and an empty audience are blocked', () => {
  expect(codes(null)).toEqual(['block audience-undecided'])
  for (const kind of ['tag', 'alias', 'user_id', 'push_token'] as const) {
    expect(codes({ kind, values: [] })).toEqual(['block audience-empty'])
  }
})

// Would catch: tags that are cut like lists, so that a device with two of them gets the message twice.
test('more tags than one request holds are blocked', () => {
  expect(codes({ kind: 'tag', values: named(501) })).toEqual(['block audience-too-many-tags'])
  expect(codes({ kind: 'tag', values: named(500) })).toEqual([])
})

test('lists may be longer than one request, and "all" has no list', () => {
  for (const kind of ['alias', 'user_id', 'push_token'] as const) {
    expect(codes({ kind, values: named(1_203) })).toEqual([])
  }
  expect(codes({ kind: 'all' })).toEqual([])
})

// Would catch: the number of tags shown, and compared, as a number of people.
test('the size of "all" and of tags is unknown', () => {
  expect(sizeOf({ kind: 'all' })).toBeNull()
  expect(sizeOf({ kind: 'tag', values: named(3) })).toBeNull()
  expect(sizeOf({ kind: 'alias', values: named(3) })).toBe(3)
})
