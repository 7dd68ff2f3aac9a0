import { z } from 'zod'
import { audienceKindSchema } from './audience.ts'
import { fieldSchema } from './field.ts'
import { operationSchema } from './operation.ts'
import { textSchema } from './text.ts'

export const providerIdSchema = z.enum(['maxim', 'suplink', 'baidu', 'forward'])
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
  /** One of these; without them any text. The first one is what counts when nothing is chosen. */
  options: z.array(z.strictObject({ value: z.string(), label: textSchema })).optional(),
  /** Several lines, such as a list of apps. */
  lines: z.boolean().optional(),
  /** Asked for only while another field has one of these values; absent counts as that field's first option. */
  when: z.strictObject({ field: z.string(), values: z.array(z.string()) }).optional(),
  /** It is never a header as it stands, so any character may be in it. */
  anyText: z.boolean().optional(),
})
export type CredentialField = z.infer<typeof credentialFieldSchema>

/** Whether a field is asked for, given the values of the others. */
export function isAsked(
  { when }: CredentialField,
  fields: readonly CredentialField[],
  values: Readonly<Record<string, string>>,
): boolean {
  if (!when) return true
  const first = fields.find(({ name }) => name === when.field)?.options?.[0]?.value
  return when.values.includes(values[when.field] || (first ?? ''))
}

const audienceOptionSchema = z.strictObject({
  kind: audienceKindSchema,
  /** Most recipients or tags that one request may list; 1 for the kinds that list none. */
  perRequest: z.int().positive(),
  /** The provider can be asked how many devices it has. */
  counted: z.boolean().optional(),
})

const channelSchema = z.strictObject({ id: z.string(), label: textSchema })

/** What a provider is, as plain data that is safe to show; the connection form is made from it. */
export const providerDescriptorSchema = z.strictObject({
  id: providerIdSchema,
  name: textSchema,
  baseUrl: z.strictObject({
    label: textSchema,
    hint: textSchema,
    example: z.string(),
    /** Called as it stands, rather than with a call's path after it. */
    whole: z.boolean().optional(),
  }),
  fields: z.array(credentialFieldSchema),
  /** The non-secret field that names the account on the review sheet. */
  accountField: z.string(),
  audiences: z.array(audienceOptionSchema),
  /** Fields of a message, and the labels of their groups in the order in which they are shown. */
  messageFields: z.array(fieldSchema),
  groups: z.array(z.strictObject({ id: z.string(), label: textSchema })),
  operations: z.array(operationSchema),
  /**
   * What the other side makes of a request that comes twice: `deduplicated` by its id, `same-id` where it may recognise
   * the id, `none` where a repeat is a second message.
   */
  repeats: z.enum(['deduplicated', 'same-id', 'none']),
  /** Counter channels in the order in which they are shown; empty where the provider has no statistics. */
  channels: z.array(channelSchema),
})
export type ProviderDescriptor = z.infer<typeof providerDescriptorSchema>

/** Most values that one request may list for this kind of audience; 1 where it is not the provider's. */
export const perRequest = ({ audiences }: Pick<ProviderDescriptor, 'audiences'>, kind: string): number =>
  audiences.find((option) => option.kind === kind)?.perRequest ?? 1
