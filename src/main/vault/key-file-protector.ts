import { chmod, link, open as openFile, readFile, rm } from 'node:fs/promises'
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

/** The file appears whole or not at all, and one that is there is never written over: something is wrapped with it. */
async function readOrCreate(path: string, randomBytes: (length: number) => Buffer): Promise<Buffer> {
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`
  try {
    const file = await openFile(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(randomBytes(keyLength))
      await file.sync()
    } finally {
      await file.close()
    }
    await link(unfinished, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(unfinished, { force: true })
  }
  return readKey(path)
}

async function readKey(path: string): Promise<Buffer> {
  await chmod(path, 0o600)
  const key = await readFile(path)
  if (key.length !== keyLength) throw new Error('the key file is damaged')
  return key
}
