import { expect, test } from 'vitest'
import { rules } from './rules.ts'

// Would catch: a console that breaks one of its safety rules. `broken-console.isolated.test.ts` has the controls.
test.each(rules)('rule $number: $name', async ({ check }) => {
  expect(await check()).toEqual([])
})
