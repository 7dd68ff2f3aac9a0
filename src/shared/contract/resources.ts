import { z } from 'zod'
import { fileKindSchema } from '../domain/file-kind.ts'
import { thumbnailSchema } from '../domain/resource.ts'
import { idSchema, pageInput, pageOf, procedure, timeSchema } from './base.ts'

/** A file that was uploaded to a provider from here. */
const resourceSchema = z.strictObject({
  /** The provider's own. */
  resourceId: z.string(),
  /** By its content, whatever its name says. */
  kind: fileKindSchema,
  fileName: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  /** As the provider gave it: relative to the address of its service. Null where it gave none. */
  downloadUrl: z.string().nullable(),
  thumbnail: thumbnailSchema.nullable(),
  operator: z.string(),
  uploadedAt: timeSchema,
  /** The upload, as `operations.changes` lists it. */
  changeId: idSchema,
})
export type Resource = z.infer<typeof resourceSchema>

/** Only of the service that the connection has now: at another address the same id is another file. */
export const resources = {
  /** Uploads that were accepted, newest first; of one kind, or of all. */
  list: procedure
    .input(z.strictObject({ ...pageInput, connectionId: idSchema, kind: fileKindSchema.optional() }))
    .output(pageOf(resourceSchema)),
  /** Null for one that was not uploaded from here. */
  find: procedure
    .input(z.strictObject({ connectionId: idSchema, resourceId: z.string().max(200) }))
    .output(z.strictObject({ resource: resourceSchema.nullable() })),
}
