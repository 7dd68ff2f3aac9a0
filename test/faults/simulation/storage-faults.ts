import Database from 'better-sqlite3'

const codes = ['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE'] as const
const writes = /^\s*(insert|update|delete|begin|commit)/i

type Run = (this: { source: string }, ...values: unknown[]) => unknown

/** Lets statements that write fail as a full or broken disk would, in this process. */
export function storageFaults(chooses: (from: typeof codes) => (typeof codes)[number] | null) {
  const memory = new Database(':memory:')
  const prototype = Object.getPrototypeOf(memory.prepare('SELECT 1')) as { run: Run }
  memory.close()
  const original = prototype.run
  prototype.run = function run(...values) {
    const code = writes.test(this.source) ? chooses(codes) : null
    if (code) throw new Database.SqliteError(`${code}, as the simulation has it`, code)
    return original.apply(this, values)
  }
  return {
    restore: (): void => {
      prototype.run = original
    },
  }
}
