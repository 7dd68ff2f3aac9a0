import { scrypt } from 'node:crypto'
import type { KeyProtector } from './protector.ts'
import { open, seal } from './seal.ts'

const saltLength = 16
/** About 0.3 s and 128 MiB a guess. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

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

function derive(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
