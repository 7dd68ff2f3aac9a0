import { z } from 'zod'
import { audienceKindSchema } from './audience.ts'
import { textSchema } from './text.ts'

export const providerIdSchema = z.enum(['maxim'])
export type ProviderId = z.infer<typeof providerIdSchema>

/** One field of a connection's credentials, as the form shows it. A secret one can be written, never read. */
export const credentialFieldSchema = z.strictObject({
  name: z.string(),
  /** What the provider itself calls it. */
  providerName: z.string(),
  label: textSchema,
  hint: textSchema,
  secret: z.boolean(),
  required: z.boolean(),
})
export type CredentialField = z.infer<typeof credentialFieldSchema>

const channelSchema = z.strictObject({ id: z.string(), label: textSchema })

/** What a provider is, as plain data that is safe to show; the connection form is made from it. */
export const providerDescriptorSchema = z.strictObject({
  id: providerIdSchema,
  name: textSchema,
  baseUrl: z.strictObject({ label: textSchema, hint: textSchema, example: z.string() }),
  fields: z.array(credentialFieldSchema),
  /** The non-secret field that names the account on the review sheet. */
  accountField: z.string(),
  audienceKinds: z.array(audienceKindSchema),
  /** Most recipients that one request may list. */
  listLimit: z.int().positive(),
  /** Counter channels in the order in which they are shown; empty where the provider has no statistics. */
  channels: z.array(channelSchema),
})
export type ProviderDescriptor = z.infer<typeof providerDescriptorSchema>
