import { z } from 'zod'
import { fileInputSchema } from '#shared/domain/file-input.ts'
import { thumbnailSchema } from '#shared/domain/resource.ts'

const wordsSchema = z.string().nullish().catch(null)

/** Every answer. `message` and `content` on the message calls, `msg` and `data` on the tenants'; either is read anywhere. */
export const envelopeSchema = z
  .looseObject({
    code: z.union([z.int().transform(String), z.string().regex(/^-?\d{1,40}$/)]),
    message: wordsSchema,
    msg: wordsSchema,
    content: z.unknown().optional(),
    data: z.unknown().optional(),
  })
  .transform(({ code, message, msg, content, data }) => ({
    code,
    message: message ?? msg ?? null,
    data: content ?? data ?? null,
  }))

const idSchema = z.union([z.string().trim().min(1).max(200), z.int().transform(String)])

/** The id in an answer's `content` or `data`, or null where there is none. */
export const idIn = (data: unknown, name: string): string | null => {
  const parsed = z.looseObject({ [name]: idSchema }).safeParse(data)
  return parsed.success ? String(parsed.data[name]) : null
}

/** `content` of resource/upload. */
export const resourceSchema = z.looseObject({ resourceId: idSchema, downloadUrl: z.string().max(4_000).nullish() })

/** `data` of tenant/info: dates are seconds since 1970 as texts. */
export const tenantSchema = z.looseObject({
  tenantId: idSchema.nullish(),
  state: z.string().max(100).nullish(),
  startDate: idSchema.nullish(),
  endDate: idSchema.nullish(),
})
export type Tenant = z.infer<typeof tenantSchema>

/** The value of a file field. */
export const chosenFileSchema = z.strictObject({
  file: fileInputSchema,
  name: z.string(),
  thumbnail: thumbnailSchema.optional(),
})
