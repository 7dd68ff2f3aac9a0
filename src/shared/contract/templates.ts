import { z } from 'zod'
import { contentSchema } from '../domain/content.ts'
import { fileInputSchema } from '../domain/file-input.ts'
import { providerIdSchema } from '../domain/provider.ts'
import { mostTemplates, templateNameSchema } from '../domain/template-file.ts'
import { idSchema, nothingSchema, procedure, timeSchema } from './base.ts'
import { draftSummarySchema } from './drafts.ts'
import { exportResultSchema } from './export-result.ts'

export const templateSummarySchema = z.strictObject({
  id: idSchema,
  provider: providerIdSchema,
  name: z.string(),
  /** The names of its variables in the order in which they stand. */
  variables: z.array(z.string()),
  /** Who saved it last. */
  operator: z.string(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  lastUsedAt: timeSchema.nullable(),
})
export type TemplateSummary = z.infer<typeof templateSummarySchema>

const templateSchema = templateSummarySchema.extend({ content: contentSchema })
export type Template = z.infer<typeof templateSchema>

const byId = z.strictObject({ id: idSchema })
const valueSchema = z.strictObject({ name: z.string().min(1).max(1_000), value: z.string().max(100_000) })

/** A name that another template has is refused: INVALID. */
export const templates = {
  /** The one changed last first. */
  list: procedure.output(z.array(templateSummarySchema)),
  get: procedure.input(byId).output(templateSchema),
  /** Keeps a message under an id that the caller chose; saving again replaces it. */
  save: procedure
    .input(z.strictObject({ id: idSchema, name: templateNameSchema, content: contentSchema }))
    .output(templateSummarySchema),
  rename: procedure.input(z.strictObject({ id: idSchema, name: templateNameSchema })).output(nothingSchema),
  /** A second one under the next free name. */
  duplicate: procedure.input(byId).output(templateSummarySchema),
  /** Drafts that were made from it stay as they are. */
  remove: procedure.input(byId).output(nothingSchema),
  /**
   * Stores a draft under an id that the caller chose, with the template's message and its variables filled; those without
   * a value stay in it, and a review refuses them. The connection must be one of the template's provider: INVALID.
   */
  use: procedure
    .input(
      z.strictObject({
        id: idSchema,
        connectionId: idSchema,
        draftId: idSchema,
        values: z.array(valueSchema).max(500),
      }),
    )
    .output(draftSummarySchema),
  /** Templates as a JSON file, for `importFile` here or elsewhere. */
  exportFile: procedure
    .input(z.strictObject({ ids: z.array(idSchema).min(1).max(mostTemplates) }))
    .output(exportResultSchema),
  /**
   * Takes in all templates of an exported file, or none: INVALID says in words what is wrong. An id that exists becomes
   * a new one, a name that is taken gets a number.
   */
  importFile: procedure.input(z.strictObject({ file: fileInputSchema })).output(z.array(templateSummarySchema)),
}
