import { z } from 'zod'
import { audienceDraftSchema } from '#shared/domain/audience.ts'
import { contentSchema } from '#shared/domain/content.ts'

/** What is written in a draft: the message, and the audience as it was typed. */
export const draftBodySchema = z.strictObject({
  content: contentSchema,
  audience: audienceDraftSchema,
  /** The version in the core that it was written from, by its time; absent where there is none. */
  basedOn: z.int().optional(),
})
export type DraftBody = z.infer<typeof draftBodySchema>
