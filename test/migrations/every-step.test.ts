import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const number = (name: string) => /^(\d{3})-/.exec(name)?.[1]

// Would catch: a new migration that nobody has run against what was there before it.
test('every migration has a before/after test, and every test a migration', () => {
  const steps = readdirSync(new URL('../../src/main/store/migrations', import.meta.url))
  const tests = readdirSync(import.meta.dirname)
  expect(tests.flatMap((name) => number(name) ?? []).sort()).toEqual(steps.flatMap((name) => number(name) ?? []).sort())
})
