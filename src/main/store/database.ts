import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'
import { StoreError, storageReason } from './store-error.ts'

export type Db = Kysely<Schema>

/**
 * Opens the one writing connection to the console's database and brings it up to date. Throws StoreError.
 *
 * `synchronous` is set after the first table access on purpose: in WAL mode better-sqlite3 otherwise runs with NORMAL,
 * which loses acknowledged commits on a power cut, whatever was set before.
 */
export function openDatabase(path: string, stamp: () => string): Database.Database {
  let db: Database.Database | undefined
  try {
    db = new Database(path)
    db.pragma('journal_mode = WAL')
    db.pragma('foreign_keys = ON')
    migrate(db, migrations, (version) => `${path}.v${version}-${stamp()}.bak`)
    db.prepare('SELECT count(*) FROM settings').get()
    db.pragma('synchronous = FULL')
    assertDurable(db)
    return db
  } catch (error) {
    db?.close()
    throw asStoreError(error, path)
  }
}

export function createDb(database: Database.Database): Db {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) })
}

function assertDurable(db: Database.Database): void {
  const full = 2
  if (db.pragma('synchronous', { simple: true }) !== full) throw new Error('synchronous is not FULL')
}

function asStoreError(error: unknown, path: string): unknown {
  const reason = storageReason(error)
  if (reason === 'corrupted') return new StoreError('not-a-database', path)
  if (reason !== null) return new StoreError('unwritable', path)
  return error
}
