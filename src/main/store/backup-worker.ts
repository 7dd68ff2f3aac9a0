import { existsSync, renameSync, rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/**
 * Copies and checks whole databases on a thread of its own, through SQLite. Reading an open database with `fs` would drop
 * the process' locks on it.
 */
export type BackupTask =
  | { kind: 'copy'; from: string; to: string; settings: Readonly<Record<string, string>> }
  | { kind: 'check'; path: string }

export type BackupMessage =
  | { kind: 'progress'; share: number }
  | { kind: 'copied' }
  | { kind: 'checked'; isSound: boolean; applicationId: number; version: number }
  | { kind: 'failed'; code: string; message: string }

const pagesPerStep = 1_000

const say = (message: BackupMessage): void => parentPort?.postMessage(message)

async function copy({ from, to, settings }: Extract<BackupTask, { kind: 'copy' }>): Promise<void> {
  const unfinished = `${to}.part`
  if (existsSync(to)) throw new Error('the copy is already there')
  rmSync(unfinished, { force: true })
  const source = new Database(from, { readonly: true, fileMustExist: true })
  try {
    // one state of the database, whatever is written meanwhile; else every write would begin the copy anew
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_master').get()
    await source.backup(unfinished, {
      progress: ({ totalPages, remainingPages }) => {
        say({ kind: 'progress', share: totalPages === 0 ? 0 : 1 - remainingPages / totalPages })
        return pagesPerStep
      },
    })
  } finally {
    source.close()
  }
  writeSettings(unfinished, settings)
  renameSync(unfinished, to)
}

/** Also leaves the copy as one file, without a log beside it. */
function writeSettings(path: string, settings: Readonly<Record<string, string>>): void {
  const db = new Database(path)
  try {
    db.pragma('journal_mode = DELETE')
    db.pragma('synchronous = FULL')
    const write = db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)')
    for (const [key, value] of Object.entries(settings)) write.run(key, value)
  } finally {
    db.close()
  }
}

function check(path: string): void {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    say({
      kind: 'checked',
      isSound: db.pragma('quick_check(1)', { simple: true }) === 'ok',
      applicationId: Number(db.pragma('application_id', { simple: true })),
      version: Number(db.pragma('user_version', { simple: true })),
    })
  } finally {
    db.close()
  }
}

const task = workerData as BackupTask
try {
  if (task.kind === 'check') check(task.path)
  else {
    await copy(task)
    say({ kind: 'copied' })
  }
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  say({ kind: 'failed', code, message: error instanceof Error ? error.message : '' })
}
