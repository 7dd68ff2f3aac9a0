import { z } from 'zod'
import { causeSchema } from './cause.ts'
import { outcomeSchema, type Summary } from './delivery.ts'
import { fieldSchema } from './field.ts'
import { referenceSchema } from './reference.ts'
import { textSchema } from './text.ts'

/** A call of a provider that is no send, as plain data: a `query` changes nothing there, a `change` does. */
export const operationSchema = z.strictObject({
  /** Such as `tenant.info`. */
  id: z.string(),
  kind: z.enum(['query', 'change']),
  label: textSchema,
  hint: textSchema.optional(),
  fields: z.array(fieldSchema),
  /** A path whose value has to be typed once more before the call: it can't be undone. */
  typeAgain: z.string().optional(),
  /** It changes what everybody sees: on production it is confirmed as a send to all is. */
  reachesAll: z.boolean().optional(),
  /** Of a change whose result is not known: how to find out before it is made again. */
  findOut: textSchema.optional(),
})
export type Operation = z.infer<typeof operationSchema>

/** A value as it came, or a word for it. */
const cellSchema = z.union([z.string(), textSchema])
export type Cell = z.infer<typeof cellSchema>

/** What became of a call. A query that got no usable answer may be `unknown` too; it did no harm. */
export const callOutcomeSchema = outcomeSchema.exclude(['cancelled'])

/** The word for what became of a call. */
export const callSummary = (outcome: z.infer<typeof callOutcomeSchema>, done: boolean): Summary =>
  outcome === 'accepted' && !done ? 'partial' : outcome

/** What a call came to, in words: never a secret, never a body as it came. */
export const answerSchema = z.strictObject({
  /** True when the provider did, or said, all that was asked. */
  done: z.boolean(),
  outcome: callOutcomeSchema,
  cause: causeSchema,
  /** Every id that the provider gave. */
  references: z.array(referenceSchema),
  facts: z.array(z.strictObject({ label: textSchema, value: z.string() })),
  tables: z.array(
    z.strictObject({ title: textSchema.optional(), columns: z.array(textSchema), rows: z.array(z.array(cellSchema)) }),
  ),
  /** What the operator should know about it. */
  notes: z.array(textSchema),
})
export type Answer = z.infer<typeof answerSchema>
