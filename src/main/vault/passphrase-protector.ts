import { derive, saltLength } from './derive.ts'
import type { KeyProtector } from './protector.ts'
import { open, seal } from './seal.ts'

/** Wraps the data key with a key derived from a passphrase (scrypt); the salt stands before the wrapped key. */
export function createPassphraseProtector(passphrase: string, randomBytes: (length: number) => Buffer): KeyProtector {
  return {
    id: 'passphrase',
    wrap: async (dataKey) => {
      const salt = randomBytes(saltLength)
      return Buffer.concat([salt, Buffer.from(seal(await derive(passphrase, salt), 'data-key', dataKey, randomBytes))])
    },
    unwrap: async (wrapped) => {
      const key = await derive(passphrase, wrapped.subarray(0, saltLength))
      return open(key, 'data-key', wrapped.subarray(saltLength).toString())
    },
  }
}
