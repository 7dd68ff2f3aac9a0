import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { storageReason } from './store-error.ts'

const errorOf = (run: (db: Database.Database) => void): unknown => {
  const db = new Database(':memory:')
  try {
    run(db)
  } catch (error) {
    return error
  } finally {
    db.close()
  }
  return null
}

// Would catch: a full disk that reads as a fault of the program.
test('what SQLite says is named by its kind', () => {
  const full = errorOf((db) => {
    db.pragma('max_page_count = 2')
    db.exec('CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(100000))')
  })
  expect(storageReason(full)).toBe('full')
  const readOnly = errorOf((db) => {
    db.pragma('query_only = 1')
    db.exec('CREATE TABLE t (a)')
  })
  expect(storageReason(readOnly)).toBe('read-only')
  expect(storageReason(errorOf(() => new Database('/nonexistent/folder.db', { fileMustExist: true })))).not.toBe('full')
  expect(storageReason(errorOf((db) => db.exec('CREATE TABLE t (a CHECK (a > 0)); INSERT INTO t VALUES (0)')))).toBe(
    'other',
  )
  for (const [code, reason] of [
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['SQLITE_CORRUPT_VTAB', 'corrupted'],
    ['SQLITE_NOTADB', 'corrupted'],
    ['SQLITE_CANTOPEN', 'read-only'],
    ['SQLITE_IOERR_WRITE', 'other'],
  ] as const) {
    expect(storageReason(Object.assign(new Error(), { code }))).toBe(reason)
  }
})

test('other errors are none of its kind', () => {
  for (const error of [new Error('SQLITE_FULL'), Object.assign(new Error(), { code: 'ENOSPC' }), null, 'SQLITE_FULL']) {
    expect(storageReason(error)).toBeNull()
  }
})
