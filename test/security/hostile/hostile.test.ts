import { expect, test } from 'vitest'
import { hostileTexts } from './hostile.ts'

// Would catch: an export that runs as a formula, an object that becomes a part of all, a name that writes its own header.
test('no cell runs, no document reaches the prototype, no name leaves its place; each broken variant is found out', async () => {
  const figure = await hostileTexts({ cells: 20_000, documents: 2_000 })
  expect(figure).toEqual({ tried: 22_300, violations: 0, control: { tried: 3, violations: 3 } })
})
