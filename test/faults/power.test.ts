import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cutPower } from './power.ts'
import { canTrace } from './power-trace.ts'

const traces = canTrace()
const note = process.env['PUSHDECK_STAGE_NOTE']
if (!traces && note) writeFileSync(note, 'power cuts not run: no strace\n')

// Would catch: an acknowledged send, draft or outcome that a power cut takes back, or a request that left without a trace.
test.skipIf(!traces)('a power cut loses nothing that anybody knew', async () => {
  const { tried, violations, control, note } = await cutPower({ count: 60, seed: 1, progress: () => {} })
  expect({ tried, violations }, JSON.stringify(note)).toEqual({ tried: 60, violations: 0 })
  // Control: less syncing is found out, be it NORMAL or OFF.
  expect(control.violations, JSON.stringify(note)).toBeGreaterThan(0)
})
