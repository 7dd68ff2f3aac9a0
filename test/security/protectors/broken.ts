import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyProtector } from '#main/vault/protector.ts'
import { type Cell, cellOf } from './cells.ts'
import { type Open, openConsole, token } from './console.ts'
import { systemKeyStore } from './key-stores.ts'
import type { Broken, Fault } from './look.ts'
import { inDatabase, keyFileAt, type ProtectorAt } from './place.ts'

interface Control extends Broken {
  cell: Cell
  /** What it has to be caught by. */
  breaks: Fault['breaks']
}

const asItIs: KeyProtector = { id: 'safe-storage', wrap: async (key) => key, unwrap: async (wrapped) => wrapped }

/** Opens after this was done to the folder. */
const after =
  (...[sql, keyFileToo = false]: [sql: string, keyFileToo?: boolean]): Open =>
  async (place, protector) => {
    inDatabase(place, (db) => void db.exec(sql))
    if (keyFileToo) await (await keyFileAt(place)).wrap(Buffer.alloc(32))
    return openConsole(place, protector)
  }

const writesItDown: Open = async (place, protector) => {
  writeFileSync(join(place.folder, 'notes.json'), JSON.stringify({ token }))
  return openConsole(place, protector)
}

const saysAllIsWell: Open = async (place, protector) => ({
  ...(await openConsole(place, protector)),
  test: async () => null,
})

const underAnotherName: ProtectorAt = async () => {
  const by = await systemKeyStore()
  return by && { ...by, id: 'key-file' }
}

const keyStore = (name: string, changes: Partial<Cell> = {}): Cell => ({ ...cellOf('safe-storage', name), ...changes })
const keyFile = (name: string): Cell => cellOf('key-file', name)

/** Consoles and key stores that keep no key well. */
export const broken: Record<string, Control> = {
  'a key that is stored as it is': { cell: keyStore('fine'), sealedBy: async () => asItIs, breaks: 'clear' },
  'basic_text taken for a key store': {
    cell: keyStore('basic_text', { protector: () => systemKeyStore({ backend: 'basic_text', platform: 'win32' }) }),
    breaks: 'state',
  },
  'a locked key store that is not asked whether it is': {
    cell: keyStore('locked', { protector: () => systemKeyStore() }),
    breaks: 'state',
  },
  'a protector whose kind is not compared': {
    cell: { ...keyFile('changed (opened by the desktop host)'), protector: underAnotherName },
    breaks: 'state',
  },
  'a new key in silence': {
    cell: keyFile('absent'),
    open: after('DELETE FROM credentials; DELETE FROM vault_key'),
    breaks: 'state',
  },
  'a new key file in silence': { cell: keyFile('absent'), open: after('', true), breaks: 'protection' },
  'a damaged key that is thrown away': {
    cell: keyStore('corrupted'),
    open: after('DELETE FROM vault_key'),
    breaks: 'protection',
  },
  'credentials that are thrown away with their protector': {
    cell: keyStore('absent'),
    open: after('DELETE FROM credentials'),
    breaks: 'use',
  },
  'a token beside the sealed one': { cell: keyStore('fine'), open: writesItDown, breaks: 'clear' },
  'a console that says well without its key': { cell: keyFile('absent'), open: saysAllIsWell, breaks: 'refusal' },
}
