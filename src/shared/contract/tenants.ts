import { z } from 'zod'
import { causeSchema } from '../domain/cause.ts'
import { fileInputSchema } from '../domain/file-input.ts'
import { callOutcomeSchema } from '../domain/operation.ts'
import { idSchema, nothingSchema, procedure, timeSchema } from './base.ts'
import { exportResultSchema } from './export-result.ts'

const tenantSchema = z.strictObject({
  id: idSchema,
  connectionId: idSchema,
  /** The provider's own; null while the answer of its opening is not known. */
  tenantId: z.string().nullable(),
  /** Empty where nobody has given it. */
  instanceName: z.string(),
  /** Seconds since 1970, as the provider writes them. */
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  /** In the provider's words: SUCCESS, FAILURE, PENDING. */
  state: z.string().nullable(),
  /** `opening`: the call is under way. `lost`: opened perhaps, and its id is not known. */
  phase: z.enum(['opening', 'lost', 'known', 'deleted']),
  origin: z.enum(['opened', 'added', 'imported']),
  note: z.string(),
  operator: z.string(),
  /** Its opening, as `operations.changes` lists it. */
  changeId: idSchema.nullable(),
  createdAt: timeSchema,
  askedAt: timeSchema.nullable(),
  askOutcome: callOutcomeSchema.nullable(),
  /** When it is asked again by itself. */
  nextAskAt: timeSchema.nullable(),
  deletedAt: timeSchema.nullable(),
})
export type Tenant = z.infer<typeof tenantSchema>

const tenantIdSchema = z.string().trim().min(1).max(200)
const noteSchema = z.string().trim().max(500)

/** Only those of the service that the connection has now: at another address the same id is another tenant. */
export const tenants = {
  /** All that are known here, which is what was opened, added and imported here: the provider has no list. Newest first. */
  list: procedure.input(z.strictObject({ connectionId: idSchema })).output(z.array(tenantSchema)),
  get: procedure.input(z.strictObject({ id: idSchema })).output(tenantSchema),
  /** How many of all connections end within 30 days. */
  soon: procedure.output(z.strictObject({ count: z.int() })),
  /** Asks the provider, and keeps the tenant when it is known there. Refuses PROVIDER_FAILED, INVALID for one that is in the list. */
  add: procedure
    .input(
      z.strictObject({
        connectionId: idSchema,
        tenantId: tenantIdSchema,
        instanceName: z.string().trim().max(200),
        note: noteSchema,
      }),
    )
    .output(tenantSchema),
  /** Asks the provider for one tenant and keeps what it says. What came of it is an answer, not an error. */
  refresh: procedure
    .input(z.strictObject({ id: idSchema }))
    .output(z.strictObject({ done: z.boolean(), outcome: callOutcomeSchema, cause: causeSchema })),
  /** Gives the id to a tenant whose opening got no answer, once the provider knows it. Refuses as `add` does. */
  complete: procedure.input(z.strictObject({ id: idSchema, tenantId: tenantIdSchema })).output(tenantSchema),
  annotate: procedure
    .input(z.strictObject({ id: idSchema, instanceName: z.string().trim().max(200), note: noteSchema }))
    .output(tenantSchema),
  /** Takes it from the list here; nothing changes at the provider. Refuses TOO_LATE while its opening is under way. */
  remove: procedure.input(z.strictObject({ id: idSchema })).output(nothingSchema),
  /** The list as CSV for spreadsheets. */
  export: procedure.input(z.strictObject({ connectionId: idSchema })).output(exportResultSchema),
  /** Takes ids, names and notes from a CSV with a first row that names its columns; nothing is asked. Refuses TABLE_UNREADABLE, INVALID. */
  import: procedure.input(z.strictObject({ connectionId: idSchema, file: fileInputSchema })).output(
    z.strictObject({
      added: z.int(),
      /** In the list before. */
      known: z.int(),
      /** Lines whose id can't be used. */
      faults: z.array(z.int()),
    }),
  ),
}
