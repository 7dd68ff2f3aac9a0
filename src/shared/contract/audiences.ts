import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { audienceSchema, listedKindSchema } from '../domain/audience.ts'
import { fileInputSchema } from '../domain/file-input.ts'
import { lastReachSchema } from '../domain/reach.ts'
import { importSummarySchema, tableChoiceSchema, tableFaultSchema, tableSchema } from '../domain/table.ts'
import { idSchema, nothingSchema, procedure, timeSchema } from './base.ts'

/** A step of reading a file: how far it is, a part of the recipients as text, and how it ended. */
const importStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), rows: z.int(), share: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('part'), text: z.string() }),
  z.strictObject({ kind: z.literal('done'), summary: importSummarySchema }),
  z.strictObject({ kind: z.literal('unreadable'), fault: tableFaultSchema }),
])
export type ImportStep = z.infer<typeof importStepSchema>

const nameSchema = z.string().trim().min(1).max(60)

export const savedAudienceSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: listedKindSchema,
  /** How many recipients or tags it names. */
  size: z.int(),
  /** Who saved it last. */
  operator: z.string(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  lastUsedAt: timeSchema.nullable(),
})
export type SavedAudience = z.infer<typeof savedAudienceSchema>

const usageSchema = z.strictObject({ drafts: z.array(z.strictObject({ id: idSchema, title: z.string() })) })
export type AudienceUsage = z.infer<typeof usageSchema>

export const audiences = {
  /** Saved audiences, the one changed last first. */
  list: procedure.output(z.array(savedAudienceSchema)),
  /** Keeps a list under an id that the caller chose; saving again replaces it. Invalid values are refused: INVALID. */
  save: procedure
    .input(z.strictObject({ id: idSchema, name: nameSchema, kind: listedKindSchema, text: z.string().max(64_000_000) }))
    .output(savedAudienceSchema),
  rename: procedure.input(z.strictObject({ id: idSchema, name: nameSchema })).output(nothingSchema),
  /** Drafts that were filled from it keep their recipients. */
  remove: procedure.input(z.strictObject({ id: idSchema })).output(nothingSchema),
  /** The drafts that were filled from it. */
  usage: procedure.input(z.strictObject({ id: idSchema })).output(usageSchema),
  /** The recipients as text for a draft, part by part; counts as a use. */
  take: procedure.input(z.strictObject({ id: idSchema })).output(eventIterator(z.strictObject({ text: z.string() }))),
  /** What the same audience came to when it was last sent through this connection; null where that was never counted. */
  lastReach: procedure
    .input(z.strictObject({ connectionId: idSchema, audience: audienceSchema }))
    .output(z.strictObject({ last: lastReachSchema.nullable() })),
  /** Asks the provider how many devices have a tag, for at most 10 s; null where it does not say. */
  countTag: procedure
    .input(z.strictObject({ connectionId: idSchema, tag: z.string().min(1).max(512) }))
    .output(z.strictObject({ devices: z.int().nonnegative().nullable() })),
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
