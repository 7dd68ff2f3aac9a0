import { expect, test } from 'vitest'
import { checklist } from './checklist.ts'

// Would catch: a build that opens a window, a door or a power to a page that Electron's security page says to keep shut.
test('the built desktop host holds to all 20 items, and each violation is caught by its item', async () => {
  expect(await checklist()).toEqual({ tried: 20, violations: 0, control: { tried: 20, violations: 20 } })
})
