import { z } from 'zod'
import { causeSchema } from '../domain/cause.ts'
import { requestStateSchema } from '../domain/delivery.ts'
import { fieldValuesSchema } from '../domain/field.ts'
import { answerSchema, callOutcomeSchema } from '../domain/operation.ts'
import { providerIdSchema } from '../domain/provider.ts'
import { referenceSchema } from '../domain/reference.ts'
import { stageSchema } from '../domain/stage.ts'
import { idSchema, nothingSchema, pageInput, pageOf, procedure, timeSchema } from './base.ts'

/** What was asked in one field: of a list its length and first values, of a file its name, size and SHA-256. */
const askedSchema = z.strictObject({
  path: z.string(),
  value: z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.strictObject({ count: z.int(), first: z.array(z.string()) }),
    z.strictObject({ name: z.string(), bytes: z.int().nullable(), sha256: z.string().nullable() }),
  ]),
})
export type Asked = z.infer<typeof askedSchema>

/** A change as it is recorded: `planned` before bytes may leave, `in-flight` from then on, `settled` with its outcome. */
const changeSchema = z.strictObject({
  id: idSchema,
  connectionId: idSchema,
  connectionName: z.string(),
  provider: providerIdSchema,
  stage: stageSchema,
  operation: z.string(),
  operator: z.string(),
  asked: z.array(askedSchema),
  /** What was asked was kept its time and is cleared. */
  cleared: z.boolean(),
  state: requestStateSchema,
  outcome: callOutcomeSchema.nullable(),
  /** False of what was accepted and done in part. */
  done: z.boolean(),
  cause: causeSchema.nullable(),
  /** The provider's ids of what was made. */
  references: z.array(referenceSchema),
  startedAt: timeSchema,
  endedAt: timeSchema.nullable(),
})
export type RecordedChange = z.infer<typeof changeSchema>

/** A call as it would leave, with placeholders for credentials, signatures and files. */
const previewedCallSchema = z.strictObject({
  method: z.string(),
  url: z.string(),
  headers: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  body: z.string(),
})
export type PreviewedCall = z.infer<typeof previewedCallSchema>

export const operations = {
  /**
   * Makes one call of `descriptor.operations` through a connection. A change on production needs the stage unlocked. It is
   * recorded before it leaves; with an `id` of the caller's own, the same call again answers with what became of it and
   * changes nothing. While a change is under way the same one is not made twice: without an id, who asks gets the first
   * one's answer, with another id CHANGE_UNDER_WAY.
   */
  call: procedure
    .input(
      z.strictObject({
        id: idSchema.optional(),
        connectionId: idSchema,
        operation: z.string().max(60),
        input: fieldValuesSchema,
        /** The value of the operation's `typeAgain` field, typed once more. */
        typedAgain: z.string().max(1_000).optional(),
        /** Of an operation that reaches all, on production: the connection's name and ALL or 全部. Refuses NOT_CONFIRMED. */
        confirmation: z.string().max(1_000).optional(),
        /** `updatedAt` of the connection that was looked at. Refuses REVIEW_OUTDATED for a change where it is another by now. */
        connectionAsOf: timeSchema.optional(),
      }),
    )
    .output(answerSchema.extend({ /** Of a query null. */ changeId: idSchema.nullable() })),
  /** The first call that `call` would make, without making it; null where the input comes to none. Refuses as `call` does. */
  preview: procedure
    .input(z.strictObject({ connectionId: idSchema, operation: z.string().max(60), input: fieldValuesSchema }))
    .output(z.strictObject({ call: previewedCallSchema.nullable() })),
  /** Gives up a change under way: `unknown` where bytes have left, else `not-sent`. TOO_LATE once it has ended. */
  cancel: procedure.input(z.strictObject({ id: idSchema })).output(nothingSchema),
  /** How far the files of changes under way have left, in bytes. */
  progress: procedure.output(
    z.array(z.strictObject({ id: idSchema, connectionId: idSchema, bytes: z.int(), sent: z.int() })),
  ),
  /** Changes of a connection, deleted ones too, newest first; with `about` those that are, ask for or gave one of these ids. */
  changes: procedure
    .input(
      z.strictObject({
        ...pageInput,
        connectionId: idSchema,
        about: z.array(z.string().max(1_000)).min(1).max(5).optional(),
      }),
    )
    .output(pageOf(changeSchema)),
  /** The token of a connection to a provider that hands out tokens: since when and until when it is used, never itself. */
  token: procedure
    .input(z.strictObject({ connectionId: idSchema }))
    .output(z.strictObject({ token: z.strictObject({ since: timeSchema, until: timeSchema }).nullable() })),
  /** The next call asks for a new token. */
  clearToken: procedure.input(z.strictObject({ connectionId: idSchema })).output(nothingSchema),
}
