import { z } from 'zod'

const text = (longest: number) => z.string().max(longest).optional()
const zeroOrOne = z.literal([0, 1]).optional()
/** int32, as the source has it. */
const seconds = z.int().min(0).max(2_147_483_647).optional()

export const maximSequence = ['ups', 'fcm', 'huawei', 'xiaomi', 'oppo', 'vivo', 'meizu'] as const
const sequenceSchema = z
  .array(z.enum(maximSequence))
  .max(maximSequence.length)
  .refine((names) => new Set(names).size === names.length, { error: 'a channel stands twice' })

/** What `android` says, and each vendor may say otherwise. */
const androidFields = {
  sound: text(1_000),
  channel_id: text(1_000),
  click_action: z.enum(['intent', 'open_app']).optional(),
  intent: text(10_000),
}
const androidSchema = z.strictObject(androidFields).optional()

const iosSchema = z.strictObject({
  sound: text(1_000),
  content_available: z.boolean().optional(),
  mutable_content: z.boolean().optional(),
  category: text(1_000),
  thread_id: text(1_000),
  subtitle: text(10_000),
  apns_collapse_id: text(1_000),
})

/**
 * What a MaxIM notify says, without its audience and request id. Field names are the provider's own
 * (POST /push/notify); a field that is absent or empty is not sent.
 */
export const maximContentSchema = z.strictObject({
  provider: z.literal('maxim'),
  setting: z.strictObject({
    distribution_strategy: z.enum(['combined', 'mxpush_only', 'ospush_only']).optional(),
    ospush_sequence: sequenceSchema.optional(),
  }),
  message: z.strictObject({
    type: z.enum(['text', 'image', 'cmd']),
    title: text(10_000),
    body: text(100_000),
    attachment_url: text(4_000),
    big_text: text(100_000),
    badge: text(20),
    /** A JSON object as text, so that its numbers keep every digit. */
    ext: text(100_000),
    show_begin_time: seconds,
    show_end_time: seconds,
    ios: iosSchema.optional(),
    android: androidSchema,
    huawei: z.strictObject({ ...androidFields, badge_class: text(1_000) }).optional(),
    xiaomi: androidSchema,
    oppo: androidSchema,
    vivo: z.strictObject({ ...androidFields, push_mode: zeroOrOne, classification: zeroOrOne }).optional(),
    flyme: androidSchema,
    fcm: androidSchema,
  }),
  /** In whose name an administrator's token sends: a header and an id. Without `header` the token sends as itself. */
  actAs: z.strictObject({ header: z.enum(['group_id', 'user_id']).optional(), id: text(100) }).optional(),
})
export type MaximContent = z.infer<typeof maximContentSchema>
export type MaximMessage = MaximContent['message']

/** Objects that override `android` for one vendor; Meizu is `flyme` here and `meizu` in the sequence. */
export const maximVendors = ['huawei', 'xiaomi', 'oppo', 'vivo', 'flyme', 'fcm'] as const

export const emptyMaximContent: MaximContent = { provider: 'maxim', setting: {}, message: { type: 'text' } }

/** Who acts by a message, or null where the token acts as itself. The id may still be missing or wrong. */
export function actorOf({ actAs }: Pick<MaximContent, 'actAs'>): { header: 'group_id' | 'user_id'; id: string } | null {
  return actAs?.header === undefined ? null : { header: actAs.header, id: actAs.id?.trim() ?? '' }
}

/** Texts that name the message in lists, the best first. */
export const maximTitles = ({ message }: MaximContent): (string | undefined)[] => [
  message.title,
  message.body,
  message.big_text,
  message.attachment_url,
  message.ext,
]
