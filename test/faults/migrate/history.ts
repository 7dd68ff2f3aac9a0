import { writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { migrate } from '#main/store/migrate.ts'
import { migrations } from '#main/store/migrations/index.ts'
import type { Migration } from '#main/store/migrations/migration.ts'

/** A step that is not there yet, so that there is one after every version, with rows to move. */
const nextStep: Migration = {
  version: (migrations.at(-1)?.version ?? 0) + 1,
  sql: `
    CREATE TABLE later (at INTEGER NOT NULL, operator TEXT NOT NULL) STRICT;
    INSERT INTO later SELECT at, operator FROM audit;
    ALTER TABLE drafts ADD COLUMN later TEXT;
    CREATE INDEX later_by_time ON later (at);
    UPDATE settings SET value = value || ' later' WHERE key = 'kept';
  `,
}

export const history: readonly Migration[] = [...migrations, nextStep]
export const newest = nextStep.version

export const backupPath = (database: string) => (version: number) => `${database}.v${version}.bak`

/** A database as a console of this version left it, with some rows; 0 for an empty file. */
export function makeVersion(path: string, version: number): void {
  writeFileSync(path, '')
  if (version === 0) return
  const db = new Database(path)
  try {
    migrate(
      db,
      history.filter((step) => step.version <= version),
      backupPath(path),
    )
    db.pragma('journal_mode = WAL')
    db.exec(`INSERT INTO settings VALUES ('kept', 'as it was');
      INSERT INTO audit (at, operator, action, detail) VALUES (1, 'Li', 'a.b', '{}'), (2, 'Wu', 'a.b', '{}');`)
  } finally {
    db.close()
  }
}

/** Everything that a database says of itself and holds, for comparing it with another. What a crash left is rolled back. */
export function picture(path: string): string {
  const db = new Database(path, { fileMustExist: true })
  try {
    const schema = db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all()
    // what a virtual table holds stands in tables of its own
    const real = "type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL %'"
    const tables = db.prepare(`SELECT name FROM sqlite_master WHERE ${real} ORDER BY name`).pluck().all()
    const rows = tables.map((table) => db.prepare(`SELECT * FROM "${String(table)}"`).all())
    const check = db.pragma('integrity_check', { simple: true })
    return JSON.stringify([db.pragma('user_version', { simple: true }), check, schema, rows])
  } finally {
    db.close()
  }
}

export function versionOf(path: string): number {
  const db = new Database(path, { fileMustExist: true })
  try {
    return Number(db.pragma('user_version', { simple: true }))
  } finally {
    db.close()
  }
}
