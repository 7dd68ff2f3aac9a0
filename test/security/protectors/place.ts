import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { databaseName } from '#main/app/open-core.ts'
import { createKeyFileProtector } from '#main/vault/key-file-protector.ts'
import type { KeyProtector } from '#main/vault/protector.ts'
import { systemKeyStore } from './key-stores.ts'

/** Where a console keeps its things. */
export interface Place {
  folder: string
  keyFile: string
  database: string
}

export const placeIn = (folder: string): Place => ({
  folder,
  keyFile: join(folder, 'vault.key'),
  database: join(folder, databaseName),
})

/** What a host has at hand to protect a key. */
export type ProtectorAt = (place: Place) => Promise<KeyProtector | null>

export const keyFileAt = async ({ keyFile }: Place): Promise<KeyProtector> =>
  createKeyFileProtector(keyFile, randomBytes)

export const ways = {
  'safe-storage': () => systemKeyStore(),
  'key-file': keyFileAt,
  passphrase: async () => null,
} satisfies Record<string, ProtectorAt>
export type Way = keyof typeof ways

/** The wrapped key as it is stored, and what wrapped it where that is a file. */
export interface Protection {
  row: { id: number; protector: string; wrapped: Buffer; created_at: number } | undefined
  file: Buffer | null
}

export function inDatabase<T>({ database }: Place, work: (db: Database.Database) => T): T {
  const db = new Database(database)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

export const protectionIn = (place: Place): Protection => ({
  row: inDatabase(place, (db) => db.prepare<[], NonNullable<Protection['row']>>('SELECT * FROM vault_key').get()),
  file: statSync(place.keyFile, { throwIfNoEntry: false })?.isFile() ? readFileSync(place.keyFile) : null,
})

/** Makes the protection what it was and leaves all else as it is. */
export function putBack(place: Place, { row, file }: Protection): void {
  inDatabase(place, (db) => {
    db.exec('DELETE FROM vault_key')
    db.prepare('INSERT INTO vault_key VALUES (:id, :protector, :wrapped, :created_at)').run(row)
  })
  rmSync(place.keyFile, { recursive: true, force: true })
  if (file) writeFileSync(place.keyFile, file)
}
