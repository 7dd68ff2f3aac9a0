import { z } from 'zod'
import { textSchema } from '../domain/text.ts'
import { idSchema, procedure, timeSchema } from './base.ts'

/** How a request is signed and what it carries; placeholders such as `<signature>` stand for all that is secret. */
const inspectedSchema = z.strictObject({
  /** The text that is signed; null where nothing is. */
  canonical: z.string().nullable(),
  /** What stands in `canonical` for the secret that is signed along, null where none is. */
  keyMark: z.string().nullable(),
  /** Headers and parameters of the body that credentials and the moment add. */
  sent: z.array(z.strictObject({ in: z.enum(['header', 'body']), name: z.string(), value: z.string() })),
  /** The provider's time that is signed, null where none is. */
  clock: z
    .strictObject({
      /** Null before the attempt, and where it was not recorded. */
      at: timeSchema.nullable(),
      /** How far the provider's clock is taken to be ahead, in milliseconds; null where it was not recorded. */
      offsetMs: z.int().nullable(),
    })
    .nullable(),
  notes: z.array(textSchema),
  /** A command for bash that makes the call, once the placeholders are filled in. */
  curl: z.string(),
})
export type Inspected = z.infer<typeof inspectedSchema>

/**
 * A request by its place in a delivery, 1 for the first: as it will leave, or as the attempt of that number left. Reads no
 * credential, so it works while they are locked.
 */
export const inspect = procedure
  .input(z.strictObject({ deliveryId: idSchema, position: z.int().positive(), attempt: z.int().positive().optional() }))
  .output(inspectedSchema)
