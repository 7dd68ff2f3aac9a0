import { parentPort, workerData } from 'node:worker_threads'
import type { ListedKind } from '#shared/domain/audience.ts'
import type { ImportSummary, Table, TableChoice, TableFault } from '#shared/domain/table.ts'
import { inspectTable, readTable } from './read-table.ts'
import { TableUnreadable } from './rows.ts'

/** Reads a file of the operator's on a thread of its own. */
export type TableTask =
  | { task: 'inspect'; path: string; kind: ListedKind }
  | { task: 'read'; path: string; choice: TableChoice }

export type TableMessage =
  | { kind: 'inspected'; table: Table }
  | { kind: 'progress'; rows: number; share: number }
  | { kind: 'part'; text: string }
  | { kind: 'done'; summary: ImportSummary }
  | { kind: 'unreadable'; fault: TableFault }

const say = (message: TableMessage): void => parentPort?.postMessage(message)

const task = workerData as TableTask
try {
  if (task.task === 'inspect') say({ kind: 'inspected', table: await inspectTable(task.path, task.kind) })
  else {
    const { parts, summary } = await readTable(task.path, task.choice, (rows, share) =>
      say({ kind: 'progress', rows, share }),
    )
    for (const text of parts) say({ kind: 'part', text })
    say({ kind: 'done', summary })
  }
} catch (error) {
  if (!(error instanceof TableUnreadable)) throw error
  say({ kind: 'unreadable', fault: error.fault })
}
