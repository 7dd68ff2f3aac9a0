import { z } from 'zod'

/** What a receiver answers to an event: `status` 0 is success; digits in a text count as their number. */
export const replySchema = z.looseObject({
  status: z.union([z.number(), z.string().trim().min(1)]).transform(String),
  description: z.string().min(1).nullish().catch(null),
})

/** Seconds; where a server says nothing, or 0 for "no end", the connection's setting counts. */
const secondsSchema = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .pipe(z.number().positive())
  .nullish()
  .catch(null)

/** RFC 6749, section 5.1; what a header can't carry is no token. */
export const tokenSchema = z.looseObject({
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  token_type: z.string().nullish().catch(null),
  expires_in: secondsSchema,
  scope: z.string().nullish().catch(null),
})

/** RFC 6749, section 5.2. */
export const tokenErrorSchema = z.looseObject({
  error: z.string().min(1),
  error_description: z.string().nullish().catch(null),
})
