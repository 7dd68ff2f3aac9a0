import { derive, saltLength } from './derive.ts'
import type { KeyProtector } from './protector.ts'
import { open, seal } from './seal.ts'

/** The salt, the version and 60 bytes as base64url. */
const wrappedLength = saltLength + 3 + 80

/** Whether a wrapped key has kept its form. What changed inside it can't be told from a wrong passphrase. */
export const isWhole = (wrapped: Buffer): boolean =>
  wrapped.length === wrappedLength && wrapped.subarray(saltLength, saltLength + 3).toString() === 'v1:'

/** Wraps the data key with a key derived from a passphrase (scrypt); the salt stands before the wrapped key. */
export function createPassphraseProtector(
  passphrase: string,
  randomBytes: (length: number) => Buffer,
  cost?: number,
): KeyProtector {
  return {
    id: 'passphrase',
    wrap: async (dataKey) => {
      const salt = randomBytes(saltLength)
      return Buffer.concat([
        salt,
        Buffer.from(seal(await derive(passphrase, salt, cost), 'data-key', dataKey, randomBytes)),
      ])
    },
    unwrap: async (wrapped) => {
      const key = await derive(passphrase, wrapped.subarray(0, saltLength), cost)
      return open(key, 'data-key', wrapped.subarray(saltLength).toString())
    },
  }
}
