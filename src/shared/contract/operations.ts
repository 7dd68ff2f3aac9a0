import { z } from 'zod'
import { fieldValuesSchema } from '../domain/field.ts'
import { answerSchema } from '../domain/operation.ts'
import { idSchema, nothingSchema, procedure, timeSchema } from './base.ts'

export const operations = {
  /** Makes one call of `descriptor.operations` through a connection. A change on production needs the stage unlocked. */
  call: procedure
    .input(
      z.strictObject({
        connectionId: idSchema,
        operation: z.string().max(60),
        input: fieldValuesSchema,
        /** The value of the operation's `typeAgain` field, typed once more. */
        typedAgain: z.string().max(1_000).optional(),
      }),
    )
    .output(answerSchema),
  /** The token of a connection to a provider that hands out tokens: since when and until when it is used, never itself. */
  token: procedure
    .input(z.strictObject({ connectionId: idSchema }))
    .output(z.strictObject({ token: z.strictObject({ since: timeSchema, until: timeSchema }).nullable() })),
  /** The next call asks for a new token. */
  clearToken: procedure.input(z.strictObject({ connectionId: idSchema })).output(nothingSchema),
}
