import type { Statements } from '#main/store/database.ts'

const codes = ['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE'] as const
export type StorageFault = (typeof codes)[number]
export const storageFaults: readonly StorageFault[] = codes

const isWrite = /^\s*(insert|update|delete|begin|commit)\b/i

/** A real database whose writes take time, and fail whenever `chooses` names a fault. */
export function throughFaults(
  chooses: () => StorageFault | null,
  takeTime: () => void,
): (database: Statements) => Statements {
  const meet = <T>(work: () => T): T => {
    const code = chooses()
    takeTime()
    if (code) throw Object.assign(new Error('the disk fails'), { code })
    return work()
  }
  return (database) => ({
    get inTransaction() {
      return database.inTransaction
    },
    close: () => database.close(),
    prepare: ((sql: string) => {
      const statement = database.prepare(sql)
      if (!isWrite.test(sql)) return statement
      return {
        reader: statement.reader,
        all: (values: unknown[]) => meet(() => statement.all(values)),
        run: (values: unknown[]) => meet(() => statement.run(values)),
        iterate: (values: unknown[]) => statement.iterate(values),
      }
    }) as Statements['prepare'],
  })
}
