import { z } from 'zod'
import { attachmentCheckSchema } from '../domain/attachment.ts'
import { idSchema, procedure } from './base.ts'

export const attachments = {
  /**
   * Fetches what is at an attachment's address, once and within 10 s, at most a megabyte of it. Addresses inside a
   * network are reached only for connections that are there themselves. Leaving the call cancels it.
   */
  check: procedure
    .input(z.strictObject({ connectionId: idSchema, url: z.string().max(4_000) }))
    .output(attachmentCheckSchema),
}
