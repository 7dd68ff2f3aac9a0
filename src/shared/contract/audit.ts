import { z } from 'zod'
import { auditFaultSchema } from '../domain/audit-chain.ts'
import { summarySchema } from '../domain/delivery.ts'
import { stageSchema } from '../domain/stage.ts'
import { pageInput, pageOf, procedure, timeSchema } from './base.ts'

export const auditEntrySchema = z.strictObject({
  id: z.int(),
  at: timeSchema,
  operator: z.string(),
  /** What was done, as `<domain>.<verb>`. */
  action: z.string(),
  subjectId: z.string().nullable(),
  subjectName: z.string().nullable(),
  detail: z.record(z.string(), z.string()),
  stage: stageSchema.nullable(),
  /** What came back from outside; null for deeds of the console's own. */
  outcome: summarySchema.nullable(),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** Whether the lines are as they were written. Each carries the hash of the line before. */
const auditCheckSchema = z.strictObject({
  /** The newest line and its SHA-256 in hexadecimal, to be written down elsewhere. Null where the record of it is gone. */
  head: z.strictObject({ line: z.int(), hash: z.string(), segment: z.int() }).nullable(),
  /** Lines gone over by the check under way, of about so many. */
  running: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
  /** Of the last check in this run of the console. */
  last: z
    .strictObject({
      at: timeSchema,
      lines: z.int(),
      /** How many places are wrong, and the first of them. */
      faults: z.int(),
      fault: auditFaultSchema.nullable(),
    })
    .nullable(),
})
export type AuditCheck = z.infer<typeof auditCheckSchema>

export const audit = {
  /** Newest first; of one subject, or of all. */
  list: procedure
    .input(z.strictObject({ ...pageInput, subjectId: z.string().max(200).optional() }))
    .output(pageOf(auditEntrySchema)),
  /** Begins a check where there was none within the last minutes. */
  check: procedure.output(auditCheckSchema),
  /** Checks now, and answers once all lines were gone over. */
  checkNow: procedure.output(auditCheckSchema),
}
