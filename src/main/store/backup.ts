import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { BackupFault } from '#shared/domain/backup.ts'
import type { BackupMessage, BackupTask } from './backup-worker.ts'
import { applicationId } from './migrate.ts'
import { newestVersion } from './migrations/index.ts'
import { storageReason } from './store-error.ts'

/** Beside this file, in the source and in the build. */
const worker = new URL(import.meta.url.endsWith('.ts') ? './backup-worker.ts' : './backup-worker.js', import.meta.url)

interface CopyOptions {
  /** Written in the copy alone. */
  settings: Readonly<Record<string, string>>
  signal: AbortSignal
  /** How much is done, 0 to 1. */
  onProgress: (share: number) => void
}

/**
 * Copies a database, also one that is open, to a file that appears once it is whole. Rejects with the disk's error, or
 * with the signal's reason; nothing is left then.
 */
export async function copyDatabase(from: string, to: string, options: CopyOptions): Promise<void> {
  const { settings, signal, onProgress } = options
  try {
    await run({ kind: 'copy', from, to, settings }, signal, onProgress)
  } catch (error) {
    for (const rest of ['', '-journal', '-wal', '-shm']) rmSync(`${to}.part${rest}`, { force: true })
    throw error
  }
}

/** Why a file can't take the database's place, or null when it can. Reads all of it. */
export async function faultOf(path: string, signal: AbortSignal): Promise<BackupFault | null> {
  try {
    const found = await run({ kind: 'check', path }, signal, () => {})
    if (found.kind !== 'checked' || !found.isSound) return 'damaged'
    if (found.applicationId !== applicationId) return 'foreign'
    return found.version > newestVersion ? 'newer' : null
  } catch (error) {
    if (storageReason(error) === 'corrupted') return 'damaged'
    throw error
  }
}

function run(task: BackupTask, signal: AbortSignal, onProgress: (share: number) => void): Promise<BackupMessage> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const thread = new Worker(worker, { workerData: task })
    const stop = () => void thread.terminate()
    signal.addEventListener('abort', stop, { once: true })
    thread.on('message', (message: BackupMessage) => {
      if (message.kind === 'progress') onProgress(message.share)
      else if (message.kind === 'failed') reject(Object.assign(new Error(message.message), { code: message.code }))
      else resolve(message)
    })
    thread.on('error', reject)
    thread.on('exit', () => {
      signal.removeEventListener('abort', stop)
      reject(signal.aborted ? signal.reason : new Error('the thread ended without a word'))
    })
  })
}
