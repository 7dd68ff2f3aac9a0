import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { migrations } from '#main/store/migrations/index.ts'
import { temporaryFolder } from './folder.ts'

export interface Migrated {
  db: Database.Database
  /** Brings the database to this version, as a console of that time would. */
  migrateTo(version: number): void
  columns(table: string): string[]
}

/** An empty database whose history a test runs step by step. */
export function migrated(): Migrated {
  const folder = temporaryFolder()
  const db = new Database(folder.file('pushdeck.db'))
  db.pragma('foreign_keys = ON')
  onTestFinished(() => void db.close())
  return {
    db,
    migrateTo: (version) =>
      migrate(
        db,
        migrations.filter((step) => step.version <= version),
        (before) => folder.file(`v${before}.bak`),
      ),
    columns: (table) =>
      db
        .prepare('SELECT name FROM pragma_table_info(?)')
        .pluck()
        .all(table)
        .map((name) => String(name)),
  }
}
