import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toRow } from '#main/services/audit.ts'
import { sealedRepository } from '#main/store/repositories/sealed.ts'
import { type Folder, temporaryFolder } from '#test/helpers/folder.ts'
import { silentLog } from '#test/helpers/silent-log.ts'
import { openStore, readOnly } from '#test/helpers/store.ts'
import { createKeyFileProtector } from './key-file-protector.ts'
import type { KeyProtector } from './protector.ts'
import { createRedactor } from './redactor.ts'
import { openVault, VaultClosed } from './vault.ts'

const connectionId = '5f0c1a52-6f0b-4a53-9a58-6f1f4c1f6d11'

/** A vault over a database file, which can be opened again as after a restart. */
async function bench(folder: Folder = temporaryFolder()) {
  const { db, store } = openStore(folder.file('pushdeck.db'))
  const keyFile = folder.file('vault.key')
  const reopen = (protector: KeyProtector | null = createKeyFileProtector(keyFile, randomBytes)) =>
    openVault({
      sealed: sealedRepository(db),
      protector,
      redactor: createRedactor(),
      log: silentLog,
      randomBytes,
      now: () => 1,
    })
  const keep = async (vault: Awaited<ReturnType<typeof reopen>>, value: string) => {
    await store.transaction(async ({ connections, credentials }) => {
      if (!(await connections.find(connectionId))) await connections.insert(connection)
      await credentials.write(connectionId, 'accessToken', vault.seal(connectionId, 'accessToken', value), 1)
    })
  }
  const wrappedKey = () =>
    readOnly(folder.file('pushdeck.db'), (file) => file.prepare('SELECT protector, wrapped FROM vault_key').all())
  return { folder, keyFile, reopen, keep, wrappedKey }
}
const line = () => toRow({ at: 1, operator: 'Li', action: 'vault.protect' })
const connection = {
  id: connectionId,
  name: 'A',
  provider: 'maxim',
  stage: 'test',
  base_url: 'http://127.0.0.1',
  settings: '{}',
  built_in: 0,
  created_at: 1,
  updated_at: 1,
} as const
const revealed = async (vault: Awaited<ReturnType<typeof openVault>>) =>
  (await vault.credentials(connectionId))['accessToken']?.reveal()

test('a credential opens again after a restart', async () => {
  const { reopen, keep, keyFile } = await bench()
  const vault = await reopen()
  await keep(vault, 'token-1')
  expect(await revealed(await reopen())).toBe('token-1')
  expect((await reopen()).status()).toEqual({ protector: 'key-file', state: 'open' })
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
})

// Would catch: a key file that others may read after it was copied or restored.
test('a key file that others may read is closed to them', async () => {
  const { reopen, keyFile } = await bench()
  await reopen()
  chmodSync(keyFile, 0o644)
  await reopen()
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
})

describe('a key that can’t be had is never replaced', () => {
  // Would catch: a new key in silence, under which every stored credential is lost.
  test.each<[string, (keyFile: string) => void]>([
    ['missing', (keyFile) => rmSync(keyFile)],
    ['empty', (keyFile) => writeFileSync(keyFile, '')],
    ['cut off', (keyFile) => writeFileSync(keyFile, randomBytes(31))],
    ['another', (keyFile) => writeFileSync(keyFile, randomBytes(32))],
  ])('the key file is %s', async (what, spoil) => {
    const { reopen, keep, keyFile, wrappedKey } = await bench()
    await keep(await reopen(), 'token-1')
    const before = wrappedKey()
    spoil(keyFile)
    const vault = await reopen()
    expect(vault.status()).toEqual({ protector: 'key-file', state: 'damaged' })
    await expect(vault.credentials(connectionId)).rejects.toThrow(VaultClosed)
    expect(() => vault.seal(connectionId, 'accessToken', 'token-2')).toThrow(VaultClosed)
    await expect(vault.protect({ passphrase: null, current: '' }, line)).rejects.toThrow(VaultClosed)
    await expect(vault.unlock('a passphrase')).rejects.toThrow(VaultClosed)
    expect(wrappedKey()).toEqual(before)
    expect(existsSync(keyFile)).toBe(what !== 'missing')
  })

  test('another protector wrapped it', async () => {
    const { reopen, keep, wrappedKey } = await bench()
    await keep(await reopen(), 'token-1')
    const before = wrappedKey()
    const foreign: KeyProtector = {
      id: 'safe-storage',
      wrap: async (key) => key,
      unwrap: async (wrapped) => wrapped.subarray(0, 32),
    }
    for (const protector of [foreign, null]) {
      const vault = await reopen(protector)
      expect(vault.status()).toEqual({ protector: 'key-file', state: 'mismatch' })
      await expect(vault.credentials(connectionId)).rejects.toThrow(VaultClosed)
    }
    expect(wrappedKey()).toEqual(before)
  })
})

describe('passphrase', () => {
  test('the first one makes the key, only the right one opens it again', async () => {
    const { reopen, keep } = await bench()
    const vault = await reopen(null)
    expect(vault.status()).toEqual({ protector: null, state: 'needs-passphrase' })
    expect(() => vault.seal(connectionId, 'accessToken', 'x')).toThrow(VaultClosed)
    expect(await vault.unlock('正确的 passphrase')).toBe(true)
    await keep(vault, 'token-1')

    const again = await reopen(null)
    expect(again.status()).toEqual({ protector: 'passphrase', state: 'locked' })
    expect(await again.unlock('wrong passphrase')).toBe(false)
    expect(again.status().state).toBe('locked')
    expect(await again.unlock('正确的 passphrase')).toBe(true)
    expect(await revealed(again)).toBe('token-1')
  })

  test('protecting anew keeps the key, so old credentials still open, and the old way does not', async () => {
    const { reopen, keep } = await bench()
    const vault = await reopen()
    await keep(vault, 'token-1')
    expect(await vault.protect({ passphrase: 'new passphrase', current: '' }, line)).toBe('done')
    expect([vault.status().protector, await revealed(vault)]).toEqual(['passphrase', 'token-1'])

    const locked = await reopen()
    expect(locked.status()).toEqual({ protector: 'passphrase', state: 'locked' })
    expect(await locked.unlock('new passphrase')).toBe(true)
    expect(await revealed(locked)).toBe('token-1')

    expect(await locked.protect({ passphrase: null, current: 'wrong' }, line)).toBe('wrong-passphrase')
    expect(await locked.protect({ passphrase: null, current: 'new passphrase' }, line)).toBe('done')
    expect(await revealed(await reopen())).toBe('token-1')
  })

  // Would catch: two windows that set the first passphrase at once, after which one of them opens nothing.
  test('of two first passphrases the first one counts', async () => {
    const { reopen, keep } = await bench()
    const vault = await reopen(null)
    expect(await Promise.all([vault.unlock('the first one'), vault.unlock('the second one')])).toEqual([true, false])
    await keep(vault, 'token-1')
    const again = await reopen(null)
    expect(await again.unlock('the second one')).toBe(false)
    expect(await again.unlock('the first one')).toBe(true)
    expect(await revealed(again)).toBe('token-1')
  })

  test('without a host’s own protector there is nothing to go back to', async () => {
    const { reopen } = await bench()
    const vault = await reopen(null)
    await vault.unlock('a passphrase')
    expect(await vault.protect({ passphrase: null, current: 'a passphrase' }, line)).toBe('no-protector')
  })
})

// Would catch: a token sealed for one connection that opens in the row of another.
test('a credential moved to another field does not open', async () => {
  const { reopen, keep, folder } = await bench()
  const vault = await reopen()
  await keep(vault, 'token-1')
  const { db } = openStore(folder.file('pushdeck.db'))
  await db.updateTable('credentials').set({ field: 'otherField' }).execute()
  await expect(vault.credentials(connectionId)).rejects.toThrow()
})

// Would catch: a console that does not open because of a key file that nothing was sealed with.
test('a new vault whose key file can’t be used says so and seals nothing', async () => {
  const { keyFile, reopen, wrappedKey } = await bench()
  writeFileSync(keyFile, 'too short')
  const vault = await reopen()
  expect(vault.status()).toEqual({ protector: 'key-file', state: 'damaged' })
  expect(() => vault.seal(connectionId, 'accessToken', 'x')).toThrow(VaultClosed)
  expect(wrappedKey()).toEqual([])
})
