import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, type SqliteStatement } from 'kysely'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'
import { StoreError, storageReason } from './store-error.ts'

export type Db = Kysely<Schema>

const keptStatements = 300

/**
 * Opens the one writing connection to the console's database and brings it up to date. Throws StoreError.
 *
 * `synchronous` is set after the first table access on purpose: in WAL mode better-sqlite3 otherwise runs with NORMAL,
 * which loses acknowledged commits on a power cut, whatever was set before.
 */
export function openDatabase(path: string, stamp: () => string): Database.Database {
  let db: Database.Database | undefined
  try {
    // a foreign writer must not stop the event loop; a transaction that meets one is tried again
    db = new Database(path, { timeout: 0 })
    db.pragma('foreign_keys = ON')
    migrate(db, migrations, (version) => `${path}.v${version}-${stamp()}.bak`)
    // changes the file's header, so only once the file is known to be ours
    db.pragma('journal_mode = WAL')
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
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepStatements(database) }) })
}

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

/** Kysely prepares every query anew; the console's are few and come again and again. */
function keepStatements(database: Database.Database) {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare: (sql: string): SqliteStatement => {
      // after a failed commit there may be nothing left to roll back, and saying so would hide why it failed
      if (sql === 'rollback' && !database.inTransaction) return nothing
      const known = statements.get(sql)
      if (known) return known
      const statement = database.prepare(sql) as unknown as SqliteStatement
      if (statements.size >= keptStatements) statements.clear()
      statements.set(sql, statement)
      return statement
    },
  }
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
