import { TableUnreadable } from '#main/tables/rows.ts'
import { inspectTableFile, readTableFile } from '#main/tables/table-thread.ts'
import type { ImportStep } from '#shared/contract/audiences.ts'
import type { ListedKind } from '#shared/domain/audience.ts'
import type { FileInput } from '#shared/domain/file-input.ts'
import type { Table, TableChoice } from '#shared/domain/table.ts'
import type { ChosenFiles } from './chosen-files.ts'
import { Refusal } from './refusal.ts'

/** Reads recipients from a table or a text that the operator chose, on a thread of its own. */
export function createAudienceFiles(files: ChosenFiles) {
  return {
    /** What the file looks like; it can be read afterwards. Refuses TABLE_UNREADABLE. */
    inspect: async (kind: ListedKind, file: FileInput): Promise<Table> => {
      const path = await files.locate(file)
      return inspectTableFile(path, kind).catch(refuse)
    },
    /** Reads the file and lets go of it. Ends with one step of kind `done` or `unreadable`. */
    read: async (file: FileInput, choice: TableChoice, signal?: AbortSignal): Promise<AsyncGenerator<ImportStep>> => {
      const path = await files.locate(file)
      return stepsOf(path, choice, signal, () => files.drop(file))
    },
  }
}

export type AudienceFiles = ReturnType<typeof createAudienceFiles>

function refuse(error: unknown): never {
  throw error instanceof TableUnreadable ? new Refusal('TABLE_UNREADABLE', { fault: error.fault }) : error
}

async function* stepsOf(
  path: string,
  choice: TableChoice,
  signal: AbortSignal | undefined,
  close: () => Promise<void>,
): AsyncGenerator<ImportStep> {
  try {
    for await (const said of readTableFile(path, choice, signal)) if (said.kind !== 'inspected') yield said
  } catch (error) {
    if (!(error instanceof TableUnreadable)) throw error
    yield { kind: 'unreadable', fault: error.fault }
  } finally {
    await close()
  }
}
