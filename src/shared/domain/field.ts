import { z } from 'zod'
import { fileInputSchema } from './file-input.ts'
import { thumbnailSchema } from './resource.ts'
import { textSchema } from './text.ts'

/**
 * What a field takes, and how its value is written in an input:
 * `text`, `lines` (several lines), `json` (JSON as text) and `secret`: a string; `number`: a number; `time`: seconds since
 * 1970 as a number; `flag`: a boolean with three states (absent, no, yes); `choice`: one of `options`; `sequence`: an
 * ordered list of `options` without repeats; `list`: strings, one per line; `counts`: pairs of name and number, one per
 * line; `file`: a file and its name; `duration`: seconds as a number, written with a unit; `bits`: a number whose bits are
 * `options`, 0 for none of them.
 */
const fieldKindSchema = z.enum([
  'text',
  'lines',
  'json',
  'number',
  'time',
  'flag',
  'choice',
  'sequence',
  'list',
  'counts',
  'file',
  'duration',
  'bits',
])

const conditionSchema = z.strictObject({
  path: z.string(),
  values: z.array(z.union([z.string(), z.number(), z.boolean()])),
})

/** One labelled field of a message or of a call, as plain data from which its form is made. */
export const fieldSchema = z.strictObject({
  /** Where the value stands, in the provider's own names: `message.android.sound`. */
  path: z.string(),
  kind: fieldKindSchema,
  label: textSchema,
  hint: textSchema.optional(),
  /** Fields of one group stand together, under the label of `groups`; without one they come first. */
  group: z.string().optional(),
  required: z.boolean().optional(),
  options: z.array(z.strictObject({ value: z.union([z.string(), z.number()]), label: textSchema })).optional(),
  /** Longest text in characters, or largest number. */
  max: z.number().optional(),
  min: z.number().optional(),
  /** Most UTF-8 bytes that the provider takes. */
  maxBytes: z.int().positive().optional(),
  /** Confirms a single call: typed anew for the next one. */
  once: z.boolean().optional(),
  /** Shown, and sent, only while the field at `path` has one of these values, and that of `and` too; absent counts as `""`. */
  when: conditionSchema.extend({ and: conditionSchema.optional() }).optional(),
})
export type Field = z.infer<typeof fieldSchema>

/** Whether a field takes part, given the values of others by their path. */
export function takesPart({ when }: Pick<Field, 'when'>, valueAt: (path: string) => unknown): boolean {
  const conditions = when ? [when, ...(when.and ? [when.and] : [])] : []
  return conditions.every(({ path, values }) => values.some((value) => value === (valueAt(path) ?? '')))
}

/** What an input may hold at a path. */
export const fieldValueSchema = z.union([
  z.string().max(100_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(1_000)).max(10_000),
  z.strictObject({
    file: fileInputSchema,
    name: z.string().max(255),
    /** What stands for it in lists; never sent. */
    thumbnail: thumbnailSchema.optional(),
  }),
  z.record(z.string().max(200), z.number()),
])
export type FieldValue = z.infer<typeof fieldValueSchema>

/** Values of a form by the path of their field; what is not set is absent. */
export const fieldValuesSchema = z.record(z.string().max(100), fieldValueSchema)
export type FieldValues = z.infer<typeof fieldValuesSchema>
