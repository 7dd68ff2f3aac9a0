import { expect, test } from 'vitest'
import { createReloadLimit } from './crash-reload.ts'

test('a page that keeps dying is not loaded for ever, and one that dies rarely always is', () => {
  let time = 0
  const mayReload = createReloadLimit(() => time)
  expect([mayReload(), mayReload(), mayReload(), mayReload()]).toEqual([true, true, true, false])
  time += 60_000
  expect(mayReload()).toBe(true)
})
