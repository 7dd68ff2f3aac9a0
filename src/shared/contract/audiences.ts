import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { listedKindSchema } from '../domain/audience.ts'
import { fileInputSchema } from '../domain/file-input.ts'
import { importSummarySchema, tableChoiceSchema, tableFaultSchema, tableSchema } from '../domain/table.ts'
import { procedure } from './base.ts'

/** A step of reading a file: how far it is, a part of the recipients as text, and how it ended. */
const importStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), rows: z.int(), share: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('part'), text: z.string() }),
  z.strictObject({ kind: z.literal('done'), summary: importSummarySchema }),
  z.strictObject({ kind: z.literal('unreadable'), fault: tableFaultSchema }),
])
export type ImportStep = z.infer<typeof importStepSchema>

export const audiences = {
  /** What an .xlsx, CSV or text file looks like: its first rows, and the column that holds recipients. It is kept. */
  inspectFile: procedure.input(z.strictObject({ kind: listedKindSchema, file: fileInputSchema })).output(tableSchema),
  /**
   * Reads recipients from a file, cleaned as pasted text is, and uses the file up. Leaving the stream cancels it. The
   * parts together are the text of an audience; there are none when an id was damaged.
   */
  readFile: procedure
    .input(z.strictObject({ file: fileInputSchema, choice: tableChoiceSchema }))
    .output(eventIterator(importStepSchema)),
}
