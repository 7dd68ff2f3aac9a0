import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { frozenAudience } from '#main/delivery/frozen-audience.ts'
import { providers } from '#main/providers/registry.ts'
import { createDb, type Db, openDatabase } from '#main/store/database.ts'
import { createStore, type Store } from '#main/store/store.ts'

export interface OpenStore {
  db: Db
  store: Store
}

/** A database file with the production's migrations, closed when the test ends. */
export function openStore(path: string): OpenStore {
  const db = createDb(openDatabase(path, () => 'stamp'))
  onTestFinished(() => db.destroy())
  return { db, store: createStore(db, frozenAudience(providers)) }
}

/** Asks a database through a connection of its own that can't write, as another program would see it. */
export function readOnly<T>(path: string, ask: (db: Database.Database) => T): T {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return ask(db)
  } finally {
    db.close()
  }
}
