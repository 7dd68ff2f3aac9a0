import { z } from 'zod'
import { textSchema } from './text.ts'

/** One thing that was looked at before a send. `block`: can't be sent so; `warn`: think again; `ok`: it was fine. */
export const checkSchema = z.strictObject({
  level: z.enum(['block', 'warn', 'ok']),
  code: z.string(),
  text: textSchema,
})
export type Check = z.infer<typeof checkSchema>

export const isBlocked = (checks: readonly Check[]): boolean => checks.some((check) => check.level === 'block')
