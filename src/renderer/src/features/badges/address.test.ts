import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appOfKey, keyOfApp } from './address.ts'

// Would catch: an app whose page can't be opened, or an appId that an address tells.
test('any appId comes back from its address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (appId) => {
      expect(keyOfApp(appId)).toMatch(/^[\w-]+$/)
      expect(appOfKey(keyOfApp(appId))).toBe(appId)
    }),
  )
  expect(keyOfApp('A84B00000001')).not.toContain('A84B')
  expect(appOfKey('%')).toBeNull()
})
