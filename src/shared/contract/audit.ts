import { z } from 'zod'
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
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

export const audit = {
  /** Newest first; of one subject, or of all. */
  list: procedure
    .input(z.strictObject({ ...pageInput, subjectId: z.string().max(200).optional() }))
    .output(pageOf(auditEntrySchema)),
}
