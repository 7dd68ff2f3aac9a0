import { expect, test } from 'vitest'
import { holds } from '../figure.ts'
import { keyProtectors } from './protectors.ts'

// Would catch: a new key in silence, a key or a token in the clear, or a credential that is lost with its protector.
test('each protector comes to its stated end, whatever happens to it, and whoever keeps no key well is caught', {
  timeout: 300_000,
}, async () => {
  const figure = await keyProtectors()
  expect(holds(figure), JSON.stringify(figure)).toBe(true)
})
