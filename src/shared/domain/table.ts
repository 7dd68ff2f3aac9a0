import { z } from 'zod'
import { listedKindSchema } from './audience.ts'

/** Why a file can't be read as a list. */
export const tableFaultSchema = z.enum(['old-excel', 'not-text', 'damaged', 'too-large', 'empty'])
export type TableFault = z.infer<typeof tableFaultSchema>

/** A file as its first rows show it. Columns are counted from 0. */
export const tableSchema = z.strictObject({
  /** `text`: a list without columns, in whose lines several values may stand. */
  format: z.enum(['xlsx', 'csv', 'text']),
  columns: z.int(),
  /** Whether the first row names the columns. */
  hasHeader: z.boolean(),
  /** The column that most likely holds the recipients. */
  guess: z.int(),
  /** The first rows, the header among them, each with as many cells as there are columns. */
  rows: z.array(z.array(z.string())),
})
export type Table = z.infer<typeof tableSchema>

/** What is read from a file as recipients. */
export const tableChoiceSchema = z.strictObject({
  kind: listedKindSchema,
  /** Null takes every cell. */
  column: z.int().min(0).max(1_000).nullable(),
  hasHeader: z.boolean(),
})
export type TableChoice = z.infer<typeof tableChoiceSchema>

export const invalidRecipientSchema = z.strictObject({
  line: z.int(),
  text: z.string(),
  reason: z.enum(['not-a-number', 'too-long', 'bad-characters', 'excel-error', 'several-values', 'damaged']),
})
export type InvalidRecipient = z.infer<typeof invalidRecipientSchema>

export const shownInvalid = 100

/** What a file came to. Damaged ids stop the import: `count` is 0 then, and they alone are listed. */
export const importSummarySchema = z.strictObject({
  count: z.int(),
  repeated: z.int(),
  cleaned: z.int(),
  damaged: z.int(),
  invalid: z.int(),
  /** The first hundred of the damaged or invalid ones. */
  listed: z.array(invalidRecipientSchema).max(shownInvalid),
})
export type ImportSummary = z.infer<typeof importSummarySchema>
