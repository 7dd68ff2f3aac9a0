import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ListedKind } from '#shared/domain/audience.ts'
import type { Table, TableChoice } from '#shared/domain/table.ts'
import { TableUnreadable } from './rows.ts'
import type { TableMessage, TableTask } from './table-worker.ts'

/** Beside this file, in the source and in the build. */
const worker = new URL(import.meta.url.endsWith('.ts') ? './table-worker.ts' : './table-worker.js', import.meta.url)
/** A file that needs more than this is refused; the console itself is not touched. */
const resourceLimits = { maxOldGenerationSizeMb: 1_024 }

/** What the thread says, until it has said all; leaving the loop ends the thread. */
async function* run(task: TableTask, signal?: AbortSignal): AsyncGenerator<TableMessage> {
  const thread = new Worker(worker, { workerData: task, resourceLimits })
  try {
    for await (const [message] of on(thread, 'message', { close: ['exit'], ...(signal ? { signal } : {}) })) {
      const said = message as TableMessage
      if (said.kind === 'unreadable') throw new TableUnreadable(said.fault)
      yield said
      if (said.kind === 'done' || said.kind === 'inspected') return
    }
    throw new TableUnreadable('too-large')
  } catch (error) {
    throw isOutOfMemory(error) ? new TableUnreadable('too-large') : error
  } finally {
    await thread.terminate()
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** What a file looks like, on a thread of its own. Throws TableUnreadable. */
export async function inspectTableFile(path: string, kind: ListedKind): Promise<Table> {
  for await (const said of run({ task: 'inspect', path, kind })) if (said.kind === 'inspected') return said.table
  throw new TableUnreadable('damaged')
}

/** Reads recipients from a file on a thread of its own, which ends with the loop over what it says. */
export const readTableFile = (path: string, choice: TableChoice, signal?: AbortSignal): AsyncGenerator<TableMessage> =>
  run({ task: 'read', path, choice }, signal)
