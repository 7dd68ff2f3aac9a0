import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { readOnly } from '#test/helpers/store.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { StoreError } from './store-error.ts'

const stamp = () => 'stamp'
const pragma = (db: Database.Database, name: string) => db.pragma(name, { simple: true })
const problemOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error instanceof StoreError ? error.problem : error
  }
  return 'none'
}
const refusalOf = (path: string) => problemOf(() => openDatabase(path, stamp).close())

// Would catch: acknowledged sends that a power cut takes back (NORMAL is what WAL gets by itself).
test('every commit is synced to the disk, at a first start and at later ones', () => {
  const path = temporaryFolder().file('pushdeck.db')
  for (let start = 0; start < 2; start += 1) {
    const db = openDatabase(path, stamp)
    expect(pragma(db, 'synchronous')).toBe(2)
    expect(pragma(db, 'journal_mode')).toBe('wal')
    expect(pragma(db, 'foreign_keys')).toBe(1)
    db.close()
  }
  // control: the same file, opened as the library opens it, runs with NORMAL
  const plain = new Database(path)
  plain.prepare('SELECT count(*) FROM settings').get()
  expect(pragma(plain, 'synchronous')).toBe(1)
  plain.close()
})

test('a new database carries the console’s mark and the newest version', () => {
  const path = temporaryFolder().file('pushdeck.db')
  openDatabase(path, stamp).close()
  expect(readOnly(path, (db) => pragma(db, 'application_id'))).toBe(0x5044636b)
  expect(readOnly(path, (db) => pragma(db, 'user_version'))).toBe(migrations.at(-1)?.version)
})

describe('is refused and left as it is:', () => {
  // Would catch: somebody's file that a start has overwritten or changed.
  const unchanged = (path: string, problem: string) => {
    const before = readFileSync(path)
    expect(refusalOf(path)).toBe(problem)
    expect(readFileSync(path).equals(before)).toBe(true)
  }

  test.each([
    ['a text', Buffer.from('no database at all, only a text that is long enough to be read as a header of one')],
    ['random bytes', Buffer.alloc(8_192, 0xa5)],
  ])('%s in its place', (_what, content) => {
    unchanged(temporaryFolder().write('pushdeck.db', content), 'not-a-database')
  })

  test('a database whose pages are damaged', () => {
    const folder = temporaryFolder()
    const path = folder.file('pushdeck.db')
    openDatabase(path, stamp).close()
    const bytes = readFileSync(path)
    unchanged(folder.write('pushdeck.db', bytes.fill(0xff, 100, 4_096)), 'not-a-database')
  })

  test.each([
    ['without a mark', ''],
    ['with a mark of its own', 'PRAGMA application_id = 7'],
    ['with a version of its own', 'PRAGMA user_version = 1'],
  ])('another program’s database %s', (_how, sql) => {
    const path = temporaryFolder().file('pushdeck.db')
    const other = new Database(path)
    other.exec(`CREATE TABLE theirs (a); ${sql}`)
    other.close()
    unchanged(path, 'foreign-database')
  })

  test('a database of a newer console', () => {
    const path = temporaryFolder().file('pushdeck.db')
    openDatabase(path, stamp).close()
    const db = new Database(path)
    db.pragma('user_version = 9999')
    db.pragma('journal_mode = DELETE')
    db.close()
    unchanged(path, 'newer-database')
  })

  test('a folder that is none', () => {
    const folder = temporaryFolder()
    folder.write('file', '')
    expect(refusalOf(folder.file('file/pushdeck.db'))).not.toBe('none')
    expect(refusalOf(folder.file('missing/pushdeck.db'))).not.toBe('none')
  })
})

describe('migrating', () => {
  const first: Migration = { version: 1, sql: 'CREATE TABLE settings (key TEXT); INSERT INTO settings VALUES (1)' }
  const second: Migration = { version: 2, sql: 'ALTER TABLE settings ADD COLUMN more TEXT' }
  const broken: Migration = { version: 3, sql: 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)' }
  const bench = () => {
    const folder = temporaryFolder()
    const path = folder.file('a.db')
    const run = (...steps: Migration[]) => {
      const db = new Database(path)
      try {
        migrate(db, steps, (version) => `${path}.v${version}.bak`)
      } finally {
        db.close()
      }
    }
    const version = () => readOnly(path, (db) => pragma(db, 'user_version'))
    return { folder, path, run, version }
  }

  // Would catch: an upgrade that leaves half a schema behind, which no version can read.
  test('a step that fails leaves the version before it, whole', () => {
    const { path, run, version } = bench()
    run(first)
    expect(problemOf(() => run(first, second, broken))).toBe('migration-failed')
    expect(version()).toBe(2)
    const tables = readOnly(path, (db) => db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all())
    expect(tables).toEqual([{ name: 'settings' }])
    run(first, second)
    expect(version()).toBe(2)
  })

  // Would catch: an upgrade with no way back.
  test('a copy is made before the first step, and it opens', () => {
    const { path, run } = bench()
    run(first)
    expect(existsSync(`${path}.v0.bak`)).toBe(false)
    run(first, second)
    expect(readOnly(`${path}.v1.bak`, (db) => [pragma(db, 'user_version'), pragma(db, 'application_id')])).toEqual([
      1, 0x5044636b,
    ])
    expect(readOnly(`${path}.v1.bak`, (db) => db.prepare('SELECT * FROM settings').all())).toEqual([{ key: '1' }])
  })

  test('nothing is copied or changed when the version is the newest', () => {
    const { folder, path, run } = bench()
    run(first)
    const before = readFileSync(path)
    run(first)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder.path)).toEqual(['a.db'])
  })

  // Would catch: steps run although their copy could not be made.
  test('without its copy no step runs', () => {
    const { path, run, version } = bench()
    run(first)
    copyFileSync(path, `${path}.v1.bak`)
    expect(problemOf(() => run(first, second))).not.toBe('none')
    expect(version()).toBe(1)
  })

  test('the versions stand in order, without a gap', () => {
    expect(migrations.map((step) => step.version)).toEqual(migrations.map((_step, index) => index + 1))
  })
})
