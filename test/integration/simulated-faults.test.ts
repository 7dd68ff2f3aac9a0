import { expect, test } from 'vitest'
import { simulate } from '#test/faults/simulate.ts'

const seeds = 200

// Would catch: a request lost, sent twice or misjudged in any of these stories of faults. Control: the same stories find a
// console that repeats where nothing de-duplicates, and one whose provider forgets ids before it asks again.
test('stories of faults in virtual time end as they should', async () => {
  const { tried, violations, control, note } = await simulate({ count: seeds, seed: null, progress: () => {} })
  expect({ tried, violations }, JSON.stringify(note)).toMatchObject({ tried: seeds, violations: 0 })
  expect(control.violations).toBeGreaterThan(0)
}, 240_000)
