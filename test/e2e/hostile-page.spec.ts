import { expect, test } from '@playwright/test'
import { securityFigure } from './security-figure.ts'

// Would catch: a page on another port, under a rebound name or in a sandboxed frame that reads, changes or embeds the
// console. The control, a console that looks at nothing, gives all of it away.
test('a hostile page reads, changes and embeds nothing', async () => {
  const { tried, violations, control, note } = await securityFigure('hostile-page')
  expect({ violations, control }, JSON.stringify(note)).toEqual({
    violations: 0,
    control: { tried, violations: tried },
  })
})
