import { expect, test } from 'vitest'
import { holds } from '../figure.ts'
import { canaries } from './canaries.ts'

// Would catch: a credential in the database, its journal, a backup, the log, an export, an answer or an output.
test('no canary is anywhere after every flow, and each one that was planted is found', {
  timeout: 300_000,
}, async () => {
  const figure = await canaries({ hosts: ['web'], behaviours: ['well', 'refused', 'garbage', 'reset'], every: 10 })
  expect(holds(figure), JSON.stringify(figure)).toBe(true)
  expect(figure.tried).toBeGreaterThan(500)
})
