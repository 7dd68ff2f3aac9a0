import { z } from 'zod'
import { audienceDraftSchema } from '../domain/audience.ts'
import { contentSchema } from '../domain/content.ts'
import { idSchema, nothingSchema, procedure, timeSchema } from './base.ts'

export const draftSummarySchema = z.strictObject({
  id: idSchema,
  connectionId: idSchema,
  title: z.string(),
  operator: z.string(),
  updatedAt: timeSchema,
})
export type DraftSummary = z.infer<typeof draftSummarySchema>

export const draftSchema = draftSummarySchema.extend({
  content: contentSchema,
  audience: audienceDraftSchema,
  /** The delivery that holds this message right now; it can't be edited meanwhile. */
  deliveryId: idSchema.nullable(),
  /** The delivery that it corrects. */
  correctionOf: idSchema.nullable(),
})
export type Draft = z.infer<typeof draftSchema>

export const drafts = {
  /** Newest first; drafts that are held or being sent are not among them. */
  list: procedure.output(z.array(draftSummarySchema)),
  get: procedure.input(z.strictObject({ id: idSchema })).output(draftSchema),
  /**
   * Stores a draft under an id that the caller chose; storing again replaces it. An audience that is left out stays as
   * it is. With `basedOn`, the `updatedAt` that the caller has seen, a change made elsewhere is refused: DRAFT_CHANGED.
   */
  save: procedure
    .input(
      z.strictObject({
        id: idSchema,
        connectionId: idSchema,
        content: contentSchema,
        audience: audienceDraftSchema.optional(),
        basedOn: timeSchema.optional(),
      }),
    )
    .output(draftSummarySchema),
  /** A second draft with the same message and audience, on the same connection. TOO_LATE while its delivery is under way. */
  duplicate: procedure.input(z.strictObject({ id: idSchema })).output(z.strictObject({ draftId: idSchema })),
  remove: procedure.input(z.strictObject({ id: idSchema })).output(nothingSchema),
}
