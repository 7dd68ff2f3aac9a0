import { expect, test } from 'vitest'
import { kill } from './kill.ts'

// Would catch: a delivery lost or counted wrongly, an outcome taken back, a request sent twice or without a trace.
test('a console that is killed at any moment keeps its promises', async () => {
  const { tried, violations, control, note } = await kill({ count: 100, seed: 1, progress: () => {} })
  expect({ tried, violations }, JSON.stringify(note)).toEqual({ tried: 100, violations: 0 })
  // Control: one that writes its attempts after the calls is found out.
  expect(control.violations, JSON.stringify(note)).toBeGreaterThan(0)
})
