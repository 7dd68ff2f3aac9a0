import { expect, test } from 'vitest'
import { handshakes } from './knocks.ts'

// Would catch: a page on another site or another port of this machine, or a program without the token, that reaches the
// console by whatever form of a request; and a guard that keeps out who is right.
test('nobody comes in who is wrong in one thing, whoever is right does, and every forgotten check is found out', async () => {
  const { tried, violations, control, note } = await handshakes()
  expect({ violations, control }, JSON.stringify(note)).toEqual({
    violations: 0,
    control: { tried: 14, violations: 14 },
  })
  expect(tried).toBeGreaterThan(900)
}, 120_000)
