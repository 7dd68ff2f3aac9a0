import Database from 'better-sqlite3'
import { migrate } from '#main/store/migrate.ts'
import { backupPath, history } from './history.ts'

/** A migration without its transaction: what the experiment is there to find. */
function migrateCarelessly(db: Database.Database): void {
  const version = Number(db.pragma('user_version', { simple: true }))
  for (const step of history.filter((one) => one.version > version)) {
    db.exec(step.sql)
    step.fill?.(db)
    db.pragma(`user_version = ${step.version}`)
  }
}

/** Runs the whole upgrade of a database; `atStatement` is called before each statement, 1 for the first. */
export function upgrade(path: string, isCareless: boolean, atStatement: (number: number) => void): void {
  let statements = 0
  const verbose = (): void => {
    statements += 1
    atStatement(statements)
  }
  const db = new Database(path, { verbose })
  try {
    if (isCareless) migrateCarelessly(db)
    else migrate(db, history, backupPath(path))
  } finally {
    db.close()
  }
}
