import { expect, test } from 'vitest'
import { packaging } from './packager.ts'

// Would catch: a fuse that is flipped or left to Electron, code outside the archive, a package shipped for nothing.
test('the packager burns all nine fuses and ships the build alone, and each worse way to pack is caught', async () => {
  expect(await packaging()).toEqual({ tried: 10, violations: 0, control: { tried: 38, violations: 38 } })
})
