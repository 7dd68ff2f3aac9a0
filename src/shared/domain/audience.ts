import { z } from 'zod'

/** Kinds that list each recipient once, so that a long list can be cut into several requests. */
const listKinds = ['alias', 'user_id', 'push_token'] as const
export const audienceKindSchema = z.enum(['all', 'tag', ...listKinds])
export type AudienceKind = z.infer<typeof audienceKindSchema>

export const listedKindSchema = audienceKindSchema.exclude(['all'])
export type ListedKind = z.infer<typeof listedKindSchema>

/** Whom a message is for. `values` are recipients or tags as the provider knows them, ids as strings. */
export const audienceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: listedKindSchema, values: z.array(z.string().min(1).max(512)) }),
])
export type Audience = z.infer<typeof audienceSchema>

/** An audience as it stands in a draft: the text as it was typed or pasted, so that nothing of it is lost. */
export const audienceDraftSchema = z.strictObject({
  kind: audienceKindSchema.nullable(),
  text: z.string().max(64_000_000),
})
export type AudienceDraft = z.infer<typeof audienceDraftSchema>

/** Number of people or devices that an audience names, or null where only the provider knows it. */
export function sizeOf(audience: Audience): number | null {
  return audience.kind === 'all' || audience.kind === 'tag' ? null : audience.values.length
}
