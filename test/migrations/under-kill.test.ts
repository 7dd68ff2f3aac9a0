import { expect, test } from 'vitest'
import { migrateUnderKill } from '#test/faults/migrate.ts'

// Would catch: an upgrade that leaves half a schema behind, or no way back. Control: a migration without its transaction.
test('an upgrade that fails or is killed before any of its statements leaves a whole version', async () => {
  const { violations, control, note } = await migrateUnderKill({ count: 1, seed: null, progress: () => {} })
  expect({ violations, note }).toEqual({ violations: 0, note: undefined })
  expect(control.violations).toBeGreaterThan(0)
}, 120_000)
