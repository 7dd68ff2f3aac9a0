import type { Statements } from '#main/store/database.ts'
import { storageTrouble } from '#main/store/store-error.ts'

type Result = ReturnType<ReturnType<Statements['prepare']>['run']>

export interface FaultyDisk {
  /** For `tuning.storage.through`. */
  through(database: Statements): Statements
  /** All writes fail with this code, after so many that still work. */
  breakAfter(writes: number, code?: string): void
  mend(): void
  /** Writes that have failed so far. */
  failures(): number
}

const isRead = /^\s*(select|pragma|begin|rollback)\b/i
const isCommit = /^\s*commit\b/i

/**
 * A disk that fails on demand, under a real database. With `isHidden` it plays a console that takes no notice: what
 * could not be written is taken for written.
 */
export function faultyDisk({ isHidden = false } = {}): FaultyDisk {
  let left = Number.POSITIVE_INFINITY
  let code = ''
  let failures = 0
  const meet = <T>(work: () => T, hidden: T): T => {
    left -= 1
    if (left >= 0) return counting(work)
    failures += 1
    if (isHidden) return hidden
    throw Object.assign(new Error('the disk fails'), { code })
  }
  /** The disk under it may fail by itself. */
  const counting = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (storageTrouble(error)) failures += 1
      throw error
    }
  }
  const prepare = (database: Statements, sql: string) => {
    const statement = database.prepare(sql)
    if (isRead.test(sql) || (isHidden && isCommit.test(sql))) return statement
    const written: Result = { changes: 1, lastInsertRowid: 1 }
    return {
      reader: statement.reader,
      all: (values: unknown[]) => meet(() => statement.all(values), []),
      run: (values: unknown[]) => meet(() => statement.run(values), written),
      iterate: (values: unknown[]) => statement.iterate(values),
    }
  }
  return {
    through: (database) => ({
      get inTransaction() {
        return database.inTransaction
      },
      close: () => database.close(),
      prepare: ((sql: string) => prepare(database, sql)) as Statements['prepare'],
    }),
    breakAfter: (writes, becomes = 'SQLITE_FULL') => {
      left = writes
      code = becomes
    },
    mend: () => {
      left = Number.POSITIVE_INFINITY
    },
    failures: () => failures,
  }
}
