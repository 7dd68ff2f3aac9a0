import { expect, test } from 'vitest'
import { redirects } from './redirects.ts'

// Would catch: a token, a signature or a message that goes along to wherever a server points.
test('no redirect takes a byte to a second origin, and a client that follows is found out each time', async () => {
  const { tried, violations, control, note } = await redirects({ every: 6 })
  expect({ tried, violations, control }, JSON.stringify(note)).toEqual({
    ...{ tried: 175, violations: 0 },
    control: { tried: 175, violations: 175 },
  })
})
