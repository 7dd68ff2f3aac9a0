import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { chooseProtector } from '#main/hosts/electron/safe-storage-protector.ts'
import { createKeyFileProtector } from '#main/vault/key-file-protector.ts'
import type { KeyProtector } from '#main/vault/protector.ts'
import { databaseName, openApp } from '#test/helpers/app.ts'
import { searchFolder } from '#test/helpers/canary.ts'
import { type Folder, temporaryFolder } from '#test/helpers/folder.ts'
import { refusalOf } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

const token = 'canary/9b3c+7a=Rt"k2'
const passphrase = 'canary passphrase 51d0'

interface Keychain {
  name: string
  backend: 'gnome_libsecret' | 'basic_text'
  available: () => Promise<boolean>
}
const fine: Keychain = { name: 'a', backend: 'gnome_libsecret', available: async () => true }

const systemKeyStore = ({ name, backend, available }: Keychain) =>
  chooseProtector(
    {
      getSelectedStorageBackend: () => backend,
      isAsyncEncryptionAvailable: available,
      encryptStringAsync: async (text) => Buffer.from(`${name}:${scrambled(text, name)}`),
      decryptStringAsync: async (sealed) => {
        const [by, text = ''] = sealed.toString().split(':')
        if (by !== name) throw new Error('another keychain')
        return { result: scrambled(text, name), shouldReEncrypt: false }
      },
    },
    'linux',
  )
/** Its own inverse; nothing of the text is left as it was. */
const scrambled = (text: string, name: string): string =>
  [...text].map((letter) => String.fromCharCode(letter.charCodeAt(0) ^ (128 + name.charCodeAt(0)))).join('')

type Place = { folder: Folder; keyFile: string; database: string }
type Way = 'safe-storage' | 'key-file' | 'passphrase'

const keyFileOf = ({ keyFile }: Place) => Promise.resolve(createKeyFileProtector(keyFile, randomBytes))
const protectorOf: Record<Way, (place: Place) => Promise<KeyProtector | null>> = {
  'safe-storage': () => systemKeyStore(fine),
  'key-file': keyFileOf,
  passphrase: async () => null,
}

/** Sees the data key as it is wrapped, to look for it on the disk afterwards. */
const overheard = (protector: KeyProtector | null, keys: Buffer[]): KeyProtector | null =>
  protector && {
    ...protector,
    wrap: (key) => {
      keys.push(Buffer.from(key))
      return protector.wrap(key)
    },
  }

const open = (place: Place, protector: KeyProtector | null) =>
  openApp({ folder: place.folder, ports: { protector }, tuning: { practice: false } })

/** A folder with one connection whose token is sealed in this way. */
async function sealedFolder(way: Way, wanted: (place: Place) => Promise<KeyProtector | null> = protectorOf[way]) {
  const folder = temporaryFolder()
  const place = { folder, keyFile: folder.file('vault.key'), database: folder.file(databaseName) }
  const keys: Buffer[] = []
  const server = await startRecorder((_, response) => void response.end('{"code":200,"data":{}}'))
  const console = await open(place, overheard(await wanted(place), keys))
  if (way === 'passphrase') await console.client.system.openVault({ passphrase })
  const { id } = await console.client.connections.create({
    ...{ name: 'App', provider: 'maxim', stage: 'test', baseUrl: server.origin },
    credentials: { appId: 'app-1', accessToken: token },
  })
  await console.close()
  return { place, keys, server, id }
}

/** Files in which one of the keys stands as bytes or written out. */
const filesWith = ({ folder }: Place, keys: readonly Buffer[]): string[] =>
  readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      return keys.some(
        (key) => bytes.includes(key) || ['hex', 'base64'].some((form) => bytes.includes(key.toString(form as 'hex'))),
      )
    })
    .map(({ name }) => name)

function change(database: string, work: (db: Database.Database) => void): void {
  const db = new Database(database)
  work(db)
  db.close()
}
const storedKey = ({ database }: Place): unknown => {
  const db = new Database(database, { readonly: true })
  try {
    return db.prepare('SELECT * FROM vault_key').all()
  } finally {
    db.close()
  }
}
const flipBit = ({ database }: Place): void =>
  change(database, (db) => {
    const { wrapped } = db.prepare<[], { wrapped: Buffer }>('SELECT wrapped FROM vault_key').get() ?? {
      wrapped: Buffer.alloc(0),
    }
    wrapped[wrapped.length - 5] = (wrapped[wrapped.length - 5] ?? 0) ^ 1
    db.prepare('UPDATE vault_key SET wrapped = ?').run(wrapped)
  })
const cutShort = ({ database }: Place): void =>
  change(database, (db) => void db.exec('UPDATE vault_key SET wrapped = substr(wrapped, 1, 40)'))
const forget = ({ database }: Place): void => change(database, (db) => void db.exec('DELETE FROM vault_key'))

interface Cell {
  cell: string
  way: Way
  state: 'open' | 'locked' | 'mismatch' | 'unavailable' | 'damaged'
  spoil?: (place: Place) => void
  protector?: (place: Place) => Promise<KeyProtector | null>
}

/** Opens a sealed folder after something happened to its protector; what is left is looked at, then all is as before. */
async function opened({ way, spoil, protector = protectorOf[way] }: Cell) {
  const { place, keys, server, id } = await sealedFolder(way)
  const kept = temporaryFolder()
  for (const name of [databaseName, 'vault.key'])
    if (readdirSync(place.folder.path).includes(name)) kept.write(name, readFileSync(place.folder.file(name)))
  spoil?.(place)
  const stored = storedKey(place)
  const console = await open(place, overheard(await protector(place), keys))
  const { state } = await console.client.system.vault()
  const isOpen = state === 'open'
  const tested = isOpen ? null : (await refusalOf(console.client.connections.test({ id }))).code
  const renewed = isOpen
    ? null
    : (await refusalOf(console.client.connections.update({ id, credentials: { accessToken: `${token}2` } }))).code
  await console.close()
  const isKeyKept = JSON.stringify(storedKey(place)) === JSON.stringify(stored)
  const found = [...searchFolder(place.folder.path, token), ...filesWith(place, keys)]

  rmSync(place.keyFile, { recursive: true, force: true })
  for (const name of readdirSync(kept.path)) place.folder.write(name, readFileSync(kept.file(name)))
  const again = await open(place, await protectorOf[way](place))
  if (way === 'passphrase') await again.client.system.openVault({ passphrase })
  await again.client.connections.test({ id })
  const received = server.received.at(-1)?.headers['access-token']
  await again.close()
  return { state, tested, renewed, isKeyKept, found, received }
}

const noStore = async () => null
const cells: Cell[] = [
  { cell: 'fine', way: 'safe-storage', state: 'open' },
  {
    ...{ cell: 'locked', way: 'safe-storage', state: 'unavailable' },
    protector: () => systemKeyStore({ ...fine, available: async () => false }),
  },
  {
    ...{ cell: 'absent', way: 'safe-storage', state: 'unavailable' },
    protector: () => systemKeyStore({ ...fine, available: () => Promise.reject(new Error('no bus')) }),
  },
  {
    ...{ cell: 'basic_text', way: 'safe-storage', state: 'unavailable' },
    protector: () => systemKeyStore({ ...fine, backend: 'basic_text' }),
  },
  {
    ...{ cell: 'changed (another account)', way: 'safe-storage', state: 'damaged' },
    protector: () => systemKeyStore({ ...fine, name: 'b' }),
  },
  { cell: 'changed (opened by the web host)', way: 'safe-storage', state: 'mismatch', protector: keyFileOf },
  { cell: 'corrupted', way: 'safe-storage', state: 'damaged', spoil: flipBit },
  { cell: 'corrupted (its row is gone)', way: 'safe-storage', state: 'damaged', spoil: forget },
  { cell: 'fine', way: 'key-file', state: 'open' },
  {
    ...{ cell: 'locked (can’t be read)', way: 'key-file', state: 'damaged' },
    spoil: ({ keyFile }) => {
      renameSync(keyFile, `${keyFile}.away`)
      mkdirSync(keyFile)
    },
  },
  { cell: 'absent', way: 'key-file', state: 'damaged', spoil: ({ keyFile }) => rmSync(keyFile) },
  {
    cell: 'changed',
    way: 'key-file',
    state: 'damaged',
    spoil: ({ keyFile }) => writeFileSync(keyFile, randomBytes(32)),
  },
  {
    cell: 'changed (opened by the desktop host)',
    way: 'key-file',
    state: 'mismatch',
    protector: () => systemKeyStore(fine),
  },
  { cell: 'corrupted', way: 'key-file', state: 'damaged', spoil: flipBit },
  { cell: 'corrupted (its row is gone)', way: 'key-file', state: 'damaged', spoil: forget },
  { cell: 'fine, or locked', way: 'passphrase', state: 'locked' },
  { cell: 'absent (its row is gone)', way: 'passphrase', state: 'damaged', spoil: forget },
  // what changed inside can't be told from a wrong passphrase
  { cell: 'changed', way: 'passphrase', state: 'locked', spoil: flipBit },
  { cell: 'corrupted', way: 'passphrase', state: 'damaged', spoil: cutShort },
  { cell: 'with another store at hand', way: 'passphrase', state: 'locked', protector: keyFileOf },
]

describe('the protector of the key', () => {
  // Would catch: a new key in silence, a key or a token in the clear, or a credential that is lost with its protector.
  test.each(cells)(
    '$way, $cell: $state',
    async (cell) => {
      const refused = cell.state === 'open' ? null : 'VAULT_LOCKED'
      expect(await opened(cell)).toEqual({
        ...{ state: cell.state, tested: refused, renewed: refused },
        ...{ isKeyKept: true, found: [], received: token },
      })
    },
    60_000,
  )

  test.each<[string, () => Promise<KeyProtector | null>, string]>([
    ['fine', () => systemKeyStore(fine), 'open'],
    ['locked', () => systemKeyStore({ ...fine, available: async () => false }), 'needs-passphrase'],
    ['basic_text', () => systemKeyStore({ ...fine, backend: 'basic_text' }), 'needs-passphrase'],
    ['absent', noStore, 'needs-passphrase'],
  ])('of a new folder, system key store %s: %s', async (_, protector, state) => {
    const { client } = await openApp({ ports: { protector: await protector() }, tuning: { practice: false } })
    expect((await client.system.vault()).state).toBe(state)
  })
})

describe('the same look catches', () => {
  // Control: Electron's basic_text taken for a key store, which keeps the key as good as in the clear.
  test('a key that is stored as it is', async () => {
    const plain: KeyProtector = { id: 'safe-storage', wrap: async (key) => key, unwrap: async (wrapped) => wrapped }
    const { place, keys } = await sealedFolder('safe-storage', async () => plain)
    expect(filesWith(place, keys)).toContain(databaseName)
  })

  /** Makes a new key where the old one can't be had. */
  const forgetful = async ({ keyFile }: Pick<Place, 'keyFile'>): Promise<KeyProtector> => {
    const by = createKeyFileProtector(keyFile, randomBytes)
    return { ...by, unwrap: (wrapped) => by.unwrap(wrapped).catch(() => randomBytes(32)) }
  }

  test('a new key in silence', async () => {
    const spoil = ({ keyFile }: Place) => rmSync(keyFile)
    const cell: Cell = { cell: '', way: 'key-file', state: 'damaged', spoil, protector: forgetful }
    expect((await opened(cell)).state).toBe('damaged')
  }, 60_000)

  // Control: where nothing was sealed, there is nothing to tell the new key from the old one by.
  test('no new key in silence while nothing is sealed', async () => {
    const folder = temporaryFolder()
    const keyFile = folder.file('vault.key')
    const start = async () =>
      openApp({ folder, ports: { protector: await forgetful({ keyFile }) }, tuning: { practice: false } })
    await (await start()).close()
    rmSync(keyFile)
    expect((await (await start()).client.system.vault()).state).toBe('open')
  })
})
