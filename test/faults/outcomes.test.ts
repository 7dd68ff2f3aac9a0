import { expect, test } from 'vitest'
import { outcomes } from './outcomes.ts'

// Would catch: "failed" said of a message that arrived, "not sent" of one that left, "done" of one that was refused.
test('what is said of a call never contradicts what the server did', async () => {
  const { violations, control, note } = await outcomes({ count: null, seed: null, progress: () => {} })
  expect(violations, JSON.stringify(note)).toBe(0)
  // Control: a reset after the last byte that is taken for a call that never left, is found out for every call.
  expect(control.violations, JSON.stringify(note)).toBe(control.tried)
})
