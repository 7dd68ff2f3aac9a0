import { z } from 'zod'

/**
 * What a MaxIM notify says, without its audience and request id. Field names are the provider's own
 * (POST /push/notify); a field that is absent or empty is not sent.
 */
export const maximContentSchema = z.strictObject({
  provider: z.literal('maxim'),
  setting: z.strictObject({
    distribution_strategy: z.enum(['combined', 'mxpush_only', 'ospush_only']).optional(),
  }),
  message: z.strictObject({
    type: z.enum(['text', 'image', 'cmd']),
    title: z.string().max(10_000).optional(),
    body: z.string().max(100_000).optional(),
    attachment_url: z.string().max(4_000).optional(),
    badge: z.string().max(20).optional(),
    /** A JSON object as text, so that its numbers keep every digit. */
    ext: z.string().max(100_000).optional(),
  }),
})
export type MaximContent = z.infer<typeof maximContentSchema>

export const emptyMaximContent: MaximContent = { provider: 'maxim', setting: {}, message: { type: 'text' } }

/** Texts that name the message in lists, the best first. */
export const maximTitles = ({ message }: MaximContent): (string | undefined)[] => [
  message.title,
  message.body,
  message.attachment_url,
  message.ext,
]
