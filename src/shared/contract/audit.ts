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

/** Where an exported file went: to a one-use address of the web host, or to a place chosen in a dialog. */
export const exportResultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ticket'), ticket: z.string() }),
  z.strictObject({ kind: z.literal('saved'), name: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
])
export type ExportResult = z.infer<typeof exportResultSchema>

export const audit = {
  /** Newest first; of one subject, or of all. */
  list: procedure
    .input(z.strictObject({ ...pageInput, subjectId: z.string().max(200).optional() }))
    .output(pageOf(auditEntrySchema)),
}
