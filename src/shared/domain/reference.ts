import { z } from 'zod'

/** An id that the provider gave, kept as the text of its digits: shown, copied and found. */
export const referenceSchema = z.strictObject({
  kind: z.enum(['task', 'message', 'timer', 'topic', 'resource', 'event', 'request', 'tenant']),
  id: z.string(),
})
export type Reference = z.infer<typeof referenceSchema>
