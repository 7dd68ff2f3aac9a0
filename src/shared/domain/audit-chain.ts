import { z } from 'zod'

/**
 * `changed`: the line does not say what was written. `missing`: lines before it were removed or put elsewhere. `foreign`: the
 * console has not written it. `end`: lines after the last one were removed.
 */
export const auditFaultSchema = z.strictObject({
  kind: z.enum(['changed', 'missing', 'foreign', 'end']),
  /** Number of the line before, up to which all is as it was written; 0 for none. */
  after: z.int(),
  /** Number of the line itself; null past the last one. */
  line: z.int().nullable(),
})
export type AuditFault = z.infer<typeof auditFaultSchema>
