import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodedInside, searchFolder } from '#test/helpers/canary.ts'
import { passphrase, token } from './console.ts'

/** A key as programs write it: bytes, hex, base64 wherever it begins. */
const formsOf = (key: Buffer): (Buffer | string)[] => [
  ...[key, key.toString('hex'), key.toString('hex').toUpperCase()],
  ...[0, 1, 2].flatMap((offset) => [encodedInside(key, offset, 'base64'), encodedInside(key, offset, 'base64url')]),
]

/** Files of a folder in which a key, the token or the passphrase stands in the clear. */
export const inTheClear = (folder: string, keys: readonly Buffer[]): string[] => [
  ...[token, passphrase].flatMap((secret) => searchFolder(folder, secret)),
  ...readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      return keys.flatMap(formsOf).some((form) => bytes.includes(form))
    })
    .map(({ name }) => `${name}: the key`),
]
