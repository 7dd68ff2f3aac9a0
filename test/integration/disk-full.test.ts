import { expect, test } from 'vitest'
import { diskFull } from '#test/faults/disk-full.ts'

// Would catch: bytes that leave without a durable intent, a run that never goes on, a request that leaves twice.
// Control: a console that takes no notice of what could not be written.
test('a disk that fills up in the middle of a send', async () => {
  const { violations, control, note } = await diskFull({ count: 4, seed: null, progress: () => {} })
  expect({ violations, note }).toMatchObject({ violations: 0, note: { 'points at which a write found no room': 4 } })
  expect(control.violations).toBe(control.tried)
})
