import { z } from 'zod'
import { fileInputSchema } from '../domain/file-input.ts'
import { fileKindSchema } from '../domain/file-kind.ts'
import { thumbnailSchema } from '../domain/resource.ts'
import { idSchema, nothingSchema, pageInput, pageOf, procedure, timeSchema } from './base.ts'

/** A file that was uploaded to a provider from here, or elsewhere and entered by hand. */
const resourceSchema = z.strictObject({
  /** The provider's own. */
  resourceId: z.string(),
  /** By its content, whatever its name says; as it was entered where it was uploaded elsewhere. */
  kind: fileKindSchema,
  fileName: z.string(),
  /** Null, as `sha256` and `changeId`, where it was uploaded elsewhere. */
  bytes: z.int().nullable(),
  sha256: z.string().nullable(),
  /** As the provider gave it: relative to the address of its service. Null where it gave none. */
  downloadUrl: z.string().nullable(),
  thumbnail: thumbnailSchema.nullable(),
  operator: z.string(),
  uploadedAt: timeSchema,
  /** The upload, as `operations.changes` lists it. */
  changeId: idSchema.nullable(),
})
export type Resource = z.infer<typeof resourceSchema>

const placeSchema = z.strictObject({ connectionId: idSchema, resourceId: z.string().max(200) })

/** Only of the service that the connection has now: at another address the same id is another file. */
export const resources = {
  /** Newest first; of one kind, or of all; with a text in their name or at the start of their id. */
  list: procedure
    .input(
      z.strictObject({
        ...pageInput,
        connectionId: idSchema,
        kind: fileKindSchema.optional(),
        text: z.string().max(200).default(''),
      }),
    )
    .output(pageOf(resourceSchema)),
  /** Null for one that is not known here. */
  find: procedure.input(placeSchema).output(z.strictObject({ resource: resourceSchema.nullable() })),
  /** What a chosen file is, and the newest resource with the same content. An uploaded file is kept for 10 minutes. */
  look: procedure
    .input(z.strictObject({ connectionId: idSchema, file: fileInputSchema }))
    .output(
      z.strictObject({ bytes: z.int(), sha256: z.string(), kind: fileKindSchema, same: resourceSchema.nullable() }),
    ),
  /** Takes down one that was uploaded elsewhere. Refuses INVALID for an id that is known here or is no number. */
  add: procedure
    .input(placeSchema.extend({ kind: fileKindSchema, name: z.string().trim().min(1).max(200) }))
    .output(nothingSchema),
  /** Forgets one that was entered by hand; what was uploaded from here is kept. */
  remove: procedure.input(placeSchema).output(nothingSchema),
  /** Messages that name it or link to it, at most 50 of each, newest first. */
  uses: procedure.input(placeSchema).output(
    z.strictObject({
      deliveries: z.array(
        z.strictObject({ id: idSchema, title: z.string(), isTest: z.boolean(), createdAt: timeSchema }),
      ),
      drafts: z.array(z.strictObject({ id: idSchema, title: z.string(), updatedAt: timeSchema })),
    }),
  ),
}
