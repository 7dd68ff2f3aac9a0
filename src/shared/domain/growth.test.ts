import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EarlierList, growthOf, type NextList } from './growth.ts'

const list = (size: number | null, more: Partial<NextList> = {}): NextList => ({
  kind: 'alias',
  size,
  title: '',
  ...more,
})
const sent = (reached: number, more: Partial<NextList> = {}): EarlierList => ({ ...list(reached, more), reached })
const basisOf = (next: NextList, ...earlier: EarlierList[]) => growthOf(next, earlier, 10)?.basis ?? null

describe('a list out of proportion', () => {
  test('is compared with the last push of the same title', () => {
    const title = '月度账单'
    expect(basisOf(list(2_000, { title }), sent(5_000), sent(100, { title }))).toBe('title')
    expect(basisOf(list(2_000, { title }), sent(10), sent(1_900, { title }), sent(3, { title }))).toBeNull()
  })

  test('else with the largest of the last five of its kind', () => {
    expect(basisOf(list(500), sent(50), sent(3))).toBe('kind')
    expect(basisOf(list(499), sent(50), sent(3))).toBeNull()
    expect(basisOf(list(500), sent(1), sent(1), sent(1), sent(1), sent(1), sent(400))).toBe('kind')
    expect(basisOf(list(500), sent(1), sent(1), sent(1), sent(1), sent(400))).toBeNull()
    expect(basisOf(list(500), sent(3, { kind: 'user_id' }))).toBeNull()
  })

  test('nothing is asked without a history, of an unknown size, of a handful, or where it is off', () => {
    expect(basisOf(list(100_000))).toBeNull()
    expect(basisOf(list(100_000), sent(0))).toBeNull()
    expect(basisOf(list(null), sent(1))).toBeNull()
    expect(basisOf(list(50), sent(1))).toBeNull()
    expect(basisOf(list(51), sent(1))).toBe('kind')
    expect(growthOf(list(100_000), [sent(1)], 0)).toBeNull()
  })

  const earlier = fc.array(
    fc.record({
      kind: fc.constantFrom('alias' as const, 'user_id' as const),
      size: fc.integer({ min: 1, max: 100_000 }),
      reached: fc.integer({ min: 0, max: 100_000 }),
      title: fc.constantFrom('', '甲', '乙'),
    }),
    { maxLength: 8 },
  )
  const next = fc.record({
    kind: fc.constantFrom('alias' as const, 'user_id' as const),
    size: fc.integer({ min: 1, max: 1_000_000 }),
    title: fc.constantFrom('', '甲', '乙'),
  })

  // Would catch: a comparison with something that is not many times smaller, or with a push that reached nobody.
  test('what it is compared with is always that many times smaller', () => {
    fc.assert(
      fc.property(next, earlier, fc.integer({ min: 2, max: 100 }), (given, before, times) => {
        const grown = growthOf(given, before, times)
        if (!grown) return
        expect(grown.before.reached).toBeGreaterThan(0)
        expect(given.size).toBeGreaterThanOrEqual(times * grown.before.reached)
        expect(given.size).toBeGreaterThan(50)
      }),
    )
  })

  // Would catch: a rule that a longer list slips through where a shorter one was stopped.
  test('a longer list is stopped wherever a shorter one was', () => {
    fc.assert(
      fc.property(next, earlier, fc.integer({ min: 0, max: 1_000 }), (given, before, more) => {
        if (growthOf(given, before, 10))
          expect(growthOf({ ...given, size: given.size + more }, before, 10)).not.toBeNull()
      }),
    )
  })

  // The rule in its plainest form: twenty times everything before is always stopped.
  test('twenty times whatever was sent before never goes unasked', () => {
    fc.assert(
      fc.property(next, earlier, (given, before) => {
        const reached = before.filter((one) => one.reached > 0 && one.kind === given.kind)
        const most = Math.max(0, ...before.map((one) => one.reached))
        if (reached.length === 0) return
        expect(growthOf({ ...given, size: Math.max(51, 20 * most) }, before, 10)).not.toBeNull()
      }),
    )
  })
})
