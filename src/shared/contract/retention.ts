import { z } from 'zod'
import { nothingSchema, procedure, timeSchema } from './base.ts'

const retentionSchema = z.strictObject({
  days: z.int(),
  /** The database's file, and how much of it is free for what comes next. */
  databaseBytes: z.int().nonnegative(),
  freeBytes: z.int().nonnegative(),
  /** What can be cleared now; null while it is being cleared. */
  older: z
    .strictObject({
      deliveries: z.int().nonnegative(),
      changes: z.int().nonnegative(),
      /** Of bodies and answers. */
      bytes: z.int().nonnegative(),
    })
    .nullable(),
  /** Of those that were older at its start. */
  running: z.strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative() }).nullable(),
  last: z.strictObject({ at: timeSchema, deliveries: z.int(), changes: z.int() }).nullable(),
})
export type RetentionView = z.infer<typeof retentionSchema>

const clearedSchema = z.strictObject({
  deliveries: z.int().nonnegative(),
  changes: z.int().nonnegative(),
  /** False where somebody cancelled it: the rest is cleared the next time. */
  complete: z.boolean(),
})
export type Cleared = z.infer<typeof clearedSchema>

export const retention = {
  get: procedure.output(retentionSchema),
  /** Clears content that is older than the setting says, for good; answers once it has ended. While it runs, the same one. */
  clean: procedure.output(clearedSchema),
  cancel: procedure.output(nothingSchema),
}
