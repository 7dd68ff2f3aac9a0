import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import type { Migration } from './migrations/migration.ts'
import { StoreError } from './store-error.ts'

/** "PDck", in the header of every database of this console. */
export const applicationId = 0x5044636b

/**
 * Brings a database to the newest version: each step in one transaction of its own, a copy of the database beside it
 * before the first. A step that fails leaves the version before it. Throws StoreError; nothing has changed then.
 */
export function migrate(
  db: Database.Database,
  steps: readonly Migration[],
  backupPath: (version: number) => string,
): void {
  const version = Number(db.pragma('user_version', { simple: true }))
  const application = Number(db.pragma('application_id', { simple: true }))
  const isEmpty = db.prepare('SELECT count(*) AS n FROM sqlite_master').pluck().get() === 0
  if (application !== applicationId && !(application === 0 && version === 0 && isEmpty)) {
    throw new StoreError('foreign-database', db.name)
  }
  const newest = steps.at(-1)?.version ?? 0
  if (version > newest) throw new StoreError('newer-database', db.name)
  const missing = steps.filter((step) => step.version > version)
  if (missing.length === 0) return
  if (version > 0) copy(db, backupPath(version))
  for (const step of missing) runStep(db, step)
}

/** The copy has its name only once it is whole and on disk. */
function copy(db: Database.Database, path: string): void {
  const unfinished = `${path}.part`
  if (existsSync(path)) throw new StoreError('unwritable', path)
  rmSync(unfinished, { force: true })
  db.prepare('VACUUM INTO ?').run(unfinished)
  const file = openSync(unfinished, 'r+')
  fsyncSync(file)
  closeSync(file)
  renameSync(unfinished, path)
}

function runStep(db: Database.Database, step: Migration): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec(step.sql)
    step.fill?.(db)
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${step.version}`)
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw new StoreError(
      'migration-failed',
      `${db.name} (${step.version}: ${error instanceof Error ? error.message : 'unknown'})`,
    )
  }
}
