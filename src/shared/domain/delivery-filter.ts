import { z } from 'zod'
import { contentKindSchema } from './content-kind.ts'
import { summarySchema } from './delivery.ts'
import { providerIdSchema } from './provider.ts'
import { stageSchema } from './stage.ts'

/** What is waiting (holds and schedules), under way, or has statistics to read; all of it otherwise. */
const tabSchema = z.enum(['all', 'waiting', 'running', 'with-statistics'])

/** Which deliveries a list, an export or a chart is about. What is absent asks nothing; what is there must all hold. */
export const deliveryFilterSchema = z.strictObject({
  tab: tabSchema.optional(),
  /** Milliseconds since 1970: confirmed (or reviewed, where it was not yet) at this time or later … */
  from: z.int().optional(),
  /** … and before this one. */
  to: z.int().optional(),
  provider: providerIdSchema.optional(),
  connectionId: z.uuid().optional(),
  stage: stageSchema.optional(),
  /** The one word for all requests of a delivery that has ended; `unknown` also where that is one of several. */
  outcome: summarySchema.optional(),
  /** The whole name. */
  operator: z.string().min(1).max(200).optional(),
  kind: contentKindSchema.optional(),
  /** Stands as it is in the title, in a text of the message, or in an id that the provider gave; case and width aside. */
  search: z.string().max(200).optional(),
  /** User ids, aliases, tokens, user names or channel ids, of which the audience names one; read as a pasted list. */
  recipient: z.string().max(1_000).optional(),
})
export type DeliveryFilter = z.infer<typeof deliveryFilterSchema>
