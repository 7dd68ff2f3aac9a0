import { expect, test } from 'vitest'
import { supply } from './supply.ts'

// Would catch: a new package with an install script, one from elsewhere, one that is shipped unseen or under another licence.
test('only what is locked is installed, nothing runs for it but Node, and all that is shipped is listed', async () => {
  expect(await supply()).toEqual({ tried: 11, violations: 0, control: { tried: 19, violations: 19 } })
})
