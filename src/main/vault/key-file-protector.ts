import { chmod, open as openFile, readFile } from 'node:fs/promises'
import type { KeyProtector } from './protector.ts'
import { open, seal } from './seal.ts'

const keyLength = 32

/**
 * Wraps the data key with random bytes in a file that only its owner may read. It keeps credentials out of a copied
 * database, not from somebody who can read the whole folder; the settings screen says so.
 */
export function createKeyFileProtector(path: string, randomBytes: (length: number) => Buffer): KeyProtector {
  return {
    id: 'key-file',
    wrap: async (dataKey) => Buffer.from(seal(await readOrCreate(path, randomBytes), 'data-key', dataKey, randomBytes)),
    unwrap: async (wrapped) => open(await readKey(path), 'data-key', wrapped.toString()),
  }
}

async function readOrCreate(path: string, randomBytes: (length: number) => Buffer): Promise<Buffer> {
  try {
    const file = await openFile(path, 'wx', 0o600)
    try {
      await file.writeFile(randomBytes(keyLength))
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readKey(path)
}

async function readKey(path: string): Promise<Buffer> {
  await chmod(path, 0o600)
  const key = await readFile(path)
  if (key.length !== keyLength) throw new Error('the key file is damaged')
  return key
}
