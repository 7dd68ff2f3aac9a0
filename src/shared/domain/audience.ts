import { z } from 'zod'

/** Kinds that list each recipient once, so that a long list can be cut into several requests. */
const listKinds = ['alias', 'user_id', 'push_token', 'user', 'channel_id'] as const
/** Kinds that need no naming: everybody, or the one receiver that the connection stands for. */
const wholeKinds = ['all', 'target'] as const
export const audienceKindSchema = z.enum([...wholeKinds, 'tag', ...listKinds])
export type AudienceKind = z.infer<typeof audienceKindSchema>

export const listedKindSchema = audienceKindSchema.exclude(wholeKinds)
export type ListedKind = z.infer<typeof listedKindSchema>

/** Whom a message is for. `values` are recipients or tags as the provider knows them, ids as strings. */
export const audienceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(wholeKinds) }),
  z.strictObject({ kind: listedKindSchema, values: z.array(z.string().min(1).max(512)) }),
])
export type Audience = z.infer<typeof audienceSchema>

/** Kinds that name single recipients. */
export const recipientKindSchema = z.enum(listKinds)

/** Whom a connection's test sends go to. */
export const testAudienceSchema = z.strictObject({
  kind: recipientKindSchema,
  values: z.array(z.string().min(1).max(512)).min(1).max(1_000),
})
export type TestAudience = z.infer<typeof testAudienceSchema>

/** More than so many are no test. */
export const mostTested = 20

/** An audience as it stands in a draft: the text as it was typed or pasted, so that nothing of it is lost. */
export const audienceDraftSchema = z.strictObject({
  kind: audienceKindSchema.nullable(),
  text: z.string().max(64_000_000),
  /** The saved audience that the text was taken from, while it stands as it was taken. */
  savedId: z.uuid().optional(),
})
export type AudienceDraft = z.infer<typeof audienceDraftSchema>

/** Number of people or devices that an audience names, or null where only the provider knows it. */
export function sizeOf(audience: Audience): number | null {
  if (!('values' in audience)) return audience.kind === 'target' ? 1 : null
  return audience.kind === 'tag' ? null : audience.values.length
}

/** Whether recipients have to be named. */
export const isListed = (kind: AudienceKind): kind is ListedKind => kind !== 'all' && kind !== 'target'
