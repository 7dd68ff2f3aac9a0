import { expect, test } from '@playwright/test'
import { securityFigure } from './security-figure.ts'

// Would catch: a screen that takes what a provider says for markup, for an address or for a template, that asks a foreign
// server because of it, that it pushes out of its window, or on which one name looks like another. The control is a page
// with such a hole.
test('what a provider says is text on every screen, whatever it says', async () => {
  const { violations, control, note } = await securityFigure('provider-text')
  expect({ violations, control }, JSON.stringify(note)).toEqual({
    violations: 0,
    control: { tried: 8, violations: 8 },
  })
})
