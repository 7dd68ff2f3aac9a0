import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { VaultStatus } from '#shared/contract/system.ts'
import { systemKeyStore } from './key-stores.ts'
import { inDatabase, keyFileAt, type Place, type ProtectorAt, protectionIn, type Way } from './place.ts'

/** What happens to the protector of a folder in which something is sealed, and the state that has to come of it. */
export interface Cell {
  name: string
  way: Way
  state: VaultStatus['state']
  /** What happens to the folder. */
  spoil?: (place: Place) => void
  /** What is at hand afterwards, where it is not what sealed. */
  protector?: ProtectorAt
  /** False where not even the right passphrase opens it. */
  opensAgain?: boolean
}

const write = (place: Place, wrapped: Buffer): void =>
  inDatabase(place, (db) => void db.prepare('UPDATE vault_key SET wrapped = ?').run(wrapped))
const wrappedIn = (place: Place): Buffer => protectionIn(place).row?.wrapped ?? Buffer.alloc(0)

const flipBit = (place: Place): void => {
  const wrapped = wrappedIn(place)
  wrapped[wrapped.length - 5] = (wrapped[wrapped.length - 5] ?? 0) ^ 1
  write(place, wrapped)
}
const cutShort = (place: Place): void => write(place, wrappedIn(place).subarray(0, 40))
const forget = (place: Place): void => inDatabase(place, (db) => void db.exec('DELETE FROM vault_key'))
const loseFile = ({ keyFile }: Place): void => rmSync(keyFile)
const hideFile = ({ keyFile }: Place): void => {
  renameSync(keyFile, `${keyFile}.away`)
  mkdirSync(keyFile)
}
const exchangeFile = ({ keyFile }: Place): void => writeFileSync(keyFile, randomBytes(32))

/** Makes a new key where the old one can't be had. */
const forgetful: ProtectorAt = async (place) => {
  const by = await keyFileAt(place)
  return { ...by, unwrap: (wrapped) => by.unwrap(wrapped).catch(() => randomBytes(32)) }
}
const store =
  (changes: Parameters<typeof systemKeyStore>[0]): ProtectorAt =>
  () =>
    systemKeyStore(changes)
const noBus = () => Promise.reject(new Error('no bus'))

const atKeyStore: Omit<Cell, 'way'>[] = [
  { name: 'fine', state: 'open' },
  { name: 'locked', state: 'unavailable', protector: store({ available: async () => false }) },
  { name: 'absent', state: 'unavailable', protector: store({ available: noBus }) },
  { name: 'basic_text', state: 'unavailable', protector: store({ backend: 'basic_text' }) },
  { name: 'unknown store', state: 'unavailable', protector: store({ backend: 'unknown' }) },
  { name: 'changed (another account)', state: 'damaged', protector: store({ name: 'b' }) },
  { name: 'changed (other bytes)', state: 'damaged', protector: store({ name: 'b', isCareless: true }) },
  { name: 'changed (opened by the web host)', state: 'mismatch', protector: keyFileAt },
  { name: 'corrupted', state: 'damaged', spoil: flipBit },
  { name: 'corrupted (its row is gone)', state: 'damaged', spoil: forget },
]

const atKeyFile: Omit<Cell, 'way'>[] = [
  { name: 'fine', state: 'open' },
  { name: 'locked (can’t be read)', state: 'damaged', spoil: hideFile },
  { name: 'absent', state: 'damaged', spoil: loseFile },
  { name: 'absent (a new one in silence)', state: 'damaged', spoil: loseFile, protector: forgetful },
  { name: 'changed', state: 'damaged', spoil: exchangeFile },
  { name: 'changed (opened by the desktop host)', state: 'mismatch', protector: store({}) },
  { name: 'corrupted', state: 'damaged', spoil: flipBit },
  { name: 'corrupted (its row is gone)', state: 'damaged', spoil: forget },
]

const byPassphrase: Omit<Cell, 'way'>[] = [
  { name: 'fine, or locked', state: 'locked', opensAgain: true },
  { name: 'absent (its row is gone)', state: 'damaged', spoil: forget },
  // what changed inside can't be told from a wrong passphrase
  { name: 'changed', state: 'locked', spoil: flipBit },
  { name: 'corrupted', state: 'damaged', spoil: cutShort },
  { name: 'with another store at hand', state: 'locked', protector: keyFileAt, opensAgain: true },
]

const of =
  (way: Way) =>
  (cell: Omit<Cell, 'way'>): Cell => ({ way, ...cell })
export const cells: readonly Cell[] = [
  ...atKeyStore.map(of('safe-storage')),
  ...atKeyFile.map(of('key-file')),
  ...byPassphrase.map(of('passphrase')),
]

/** The one of that name. */
export function cellOf(way: Way, name: string): Cell {
  const found = cells.find((cell) => cell.way === way && cell.name === name)
  if (!found) throw new Error(`no cell ${way}, ${name}`)
  return found
}

/** What is at hand when nothing is sealed yet, and whether that is enough. */
export interface NewFolder {
  name: string
  protector: ProtectorAt
  state: 'open' | 'needs-passphrase'
}

export const newFolders: readonly NewFolder[] = [
  { name: 'fine', protector: store({}), state: 'open' },
  { name: 'locked', protector: store({ available: async () => false }), state: 'needs-passphrase' },
  { name: 'basic_text', protector: store({ backend: 'basic_text' }), state: 'needs-passphrase' },
  { name: 'absent', protector: async () => null, state: 'needs-passphrase' },
]
