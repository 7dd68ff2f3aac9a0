import { z } from 'zod'
import { textSchema } from '../domain/text.ts'
import { longestAsked } from '../domain/why/asked-id.ts'
import { inclusionSchema, whyFactsSchema } from '../domain/why/facts.ts'
import { whyCauseSchema } from '../domain/why/why-not.ts'
import { idSchema, procedure } from './base.ts'
import { deliverySchema } from './delivery-views.ts'

const recipientSchema = z.string().max(longestAsked)

const mayHaveReachedSchema = z.strictObject({
  delivery: deliverySchema,
  inclusion: inclusionSchema.extract(['named', 'everybody', 'tagged']),
})
export type MayHaveReached = z.infer<typeof mayHaveReachedSchema>

const verdictSchema = z.strictObject({
  /** The id after cleaning. */
  values: z.array(z.string()),
  delivery: deliverySchema,
  facts: whyFactsSchema,
  cause: whyCauseSchema,
  /** One sentence for the agent. */
  sentence: textSchema,
  /** What to do, or whom to ask. */
  next: textSchema,
  /** To the customer, to be copied. */
  reply: textSchema,
})
export type WhyVerdict = z.infer<typeof verdictSchema>

/** "Why did X not get it?", answered from local history alone: no provider is asked, nothing is guessed. */
export const why = {
  /**
   * Deliveries of the last days that named an id, or went to everybody or to tags, newest first. Refuses INVALID for what is no
   * single id.
   */
  deliveries: procedure
    .input(z.strictObject({ id: recipientSchema, days: z.int().min(1).max(3_660).default(30) }))
    .output(
      z.strictObject({
        values: z.array(z.string()),
        items: z.array(mayHaveReachedSchema),
        /** For how many days lists are kept; in which older ones an id was, nobody knows. */
        keptDays: z.int(),
        /** There are more than these. */
        more: z.boolean(),
      }),
    ),
  /** Refuses INVALID for what is no single id, NOT_FOUND for a delivery that nobody has submitted. */
  verdict: procedure.input(z.strictObject({ id: recipientSchema, deliveryId: idSchema })).output(verdictSchema),
}
