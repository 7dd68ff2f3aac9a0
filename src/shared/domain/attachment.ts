import { z } from 'zod'
import type { Content } from './content.ts'
import { textSchema } from './text.ts'

/** A picture must be smaller. */
export const maxPictureBytes = 1024 * 1024

/** Why an attachment is doubtful, or could not be looked at. */
export const attachmentFaultSchema = z.enum([
  'address',
  'credentials',
  'name',
  'inside',
  'through-proxy',
  'proxy',
  'tls',
  'unreachable',
  'slow',
  'redirect',
  'refused',
  'missing',
  'status',
  'empty',
  'no-picture',
  'other-picture',
  'unknown-kind',
  'too-large',
])
export type AttachmentFault = z.infer<typeof attachmentFaultSchema>

/** What was found at an attachment's address. */
export const attachmentCheckSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('ok'),
    mime: z.string(),
    /** Null for a sound or video of more than a megabyte, which is not read to its end. */
    bytes: z.int().nullable(),
    /** Of a JPEG or PNG. */
    pixels: z.strictObject({ width: z.int(), height: z.int() }).nullable(),
    /** The picture itself, as `data:image/…;base64,…`; null for what is no JPEG or PNG, and for too many pixels. */
    dataUrl: z.string().nullable(),
  }),
  z.strictObject({ state: z.literal('problem'), code: attachmentFaultSchema, text: textSchema }),
])
export type AttachmentCheck = z.infer<typeof attachmentCheckSchema>

/** The address from which a provider or phones fetch an attachment, or null; the other providers know none. */
export function attachmentOf(content: Content): string | null {
  return content.provider === 'maxim' ? content.message.attachment_url?.trim() || null : null
}

/** JPEG for `image/jpeg`. */
export const kindName = (mime: string): string => mime.replace(/^.*\/(x-)?/, '').toUpperCase()
