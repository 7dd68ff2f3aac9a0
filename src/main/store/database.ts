import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import { backupFolder, backupName } from './backup-files.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'
import { StoreError, storageReason } from './store-error.ts'

export type Db = Kysely<Schema>

/** What of an open database the console's queries go through. */
export type Statements = Pick<Database.Database, 'prepare' | 'close' | 'inTransaction'>

const keptStatements = 300

/**
 * Opens the one writing connection to the console's database and brings it up to date; `stamp` names the backup that is
 * made before it changes. Throws StoreError.
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
    migrate(db, migrations, (version) => join(backupFolder(path), backupName(version, stamp(), 'migration')))
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

/** `onError` sees every statement that fails. */
export function createDb(database: Statements, onError: (error: unknown) => void = () => {}): Db {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepStatements(database, onError) }) })
}

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

/** Kysely prepares every query anew; the console's are few and come again and again. */
function keepStatements(database: Statements, onError: (error: unknown) => void): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  const noting = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      onError(error)
      throw error
    }
  }
  return {
    close: () => database.close(),
    prepare: (sql: string): SqliteStatement => {
      // after a failed commit there may be nothing left to roll back, and saying so would hide why it failed
      if (sql === 'rollback' && !database.inTransaction) return nothing
      const known = statements.get(sql)
      if (known) return known
      const prepared = noting(() => database.prepare(sql) as unknown as SqliteStatement)
      const statement: SqliteStatement = {
        reader: prepared.reader,
        all: (values) => noting(() => prepared.all(values)),
        run: (values) => noting(() => prepared.run(values)),
        iterate: (values) => prepared.iterate(values),
      }
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
