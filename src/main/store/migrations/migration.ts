import type Database from 'better-sqlite3'

/** One step of the database's history. Never changed once released: a later step mends an earlier one. */
export interface Migration {
  /** 1 for the first; the database's `user_version` after the step. */
  version: number
  sql: string
  /** What SQL can't do, in the same transaction after it. */
  fill?: (db: Database.Database) => void
}
