import { scrypt } from 'node:crypto'

export const saltLength = 16
/** About 0.3 s and 128 MiB a guess. */
const standardCost = 2 ** 17

/** A key of 32 bytes from a passphrase (scrypt; `cost` is its N). */
export function derive(passphrase: string, salt: Buffer, cost = standardCost): Promise<Buffer> {
  const options = { N: cost, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
