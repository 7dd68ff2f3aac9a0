import { type ErrorMap, oc } from '@orpc/contract'
import { z } from 'zod'
import { backupFaultSchema } from '../domain/backup.ts'
import { causeSchema } from '../domain/cause.ts'
import { growthBasisSchema } from '../domain/growth.ts'
import { overlapSchema } from '../domain/overlap.ts'
import { checkSchema } from '../domain/review.ts'
import { tableFaultSchema } from '../domain/table.ts'
import { textSchema } from '../domain/text.ts'

export const idSchema = z.uuid()
/** Milliseconds since 1970-01-01T00:00Z. */
export const timeSchema = z.int()
export const nothingSchema = z.strictObject({})

/** Rows of a list that is read page by page; `cursor` asks for the page after this one, null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), cursor: z.string().nullable() })
export const pageInput = { cursor: z.string().max(200).nullish(), limit: z.int().min(1).max(200).default(50) }

/** The earlier delivery, when it was confirmed and by whom, and whom both are for. */
export const duplicateSchema = z.strictObject({
  deliveryId: idSchema,
  title: z.string(),
  at: timeSchema,
  operator: z.string(),
  overlap: overlapSchema,
})

/** The list to be sent, and the earlier delivery beside which it is out of proportion. */
export const growthSchema = z.strictObject({
  size: z.int(),
  basis: growthBasisSchema,
  deliveryId: idSchema,
  title: z.string(),
  at: timeSchema,
  operator: z.string(),
  /** About how many it reached. */
  reached: z.int(),
})

/**
 * Every procedure starts from here, so that every caller can meet the same errors by name. A screen turns the code
 * into a sentence; `data` only carries what that sentence needs.
 */
export const errorMap = {
  OPERATOR_NEEDED: { status: 409, message: 'No operator name is set.' },
  NOT_FOUND: { status: 404, message: 'There is no such record.' },
  INVALID: {
    status: 422,
    message: 'A field is not right.',
    data: z.strictObject({ fields: z.array(z.strictObject({ field: z.string(), text: textSchema })) }),
  },
  NAME_TAKEN: { status: 409, message: 'Another connection has this name.' },
  CONNECTION_BUSY: { status: 409, message: 'The connection has deliveries or changes under way.' },
  CHANGE_UNDER_WAY: { status: 409, message: 'The same change is under way.' },
  STAGE_LOCKED: { status: 423, message: 'Production is locked.' },
  NOT_CONFIRMED: {
    status: 428,
    message: 'The send needs a typed confirmation.',
    data: z.strictObject({ expected: z.string() }),
  },
  DUPLICATE: {
    status: 428,
    message: 'The same content is on its way to some of the same recipients, or has just been sent to them.',
    data: duplicateSchema,
  },
  MUCH_LARGER: {
    status: 428,
    message: 'The list is many times as long as that of the delivery before.',
    data: growthSchema,
  },
  TEST_FIRST: {
    status: 428,
    message: 'The same content has to be sent to the test audience first.',
    data: z.strictObject({ hasAudience: z.boolean() }),
  },
  REVIEW_BLOCKED: {
    status: 422,
    message: 'The message can’t be sent like this.',
    data: z.strictObject({ checks: z.array(checkSchema) }),
  },
  DRAFT_CHANGED: { status: 409, message: 'The draft was changed elsewhere since it was read.' },
  CREDENTIALS_UNREADABLE: { status: 409, message: 'The stored credentials of the connection cannot be read.' },
  REVIEW_OUTDATED: { status: 409, message: 'What was reviewed has changed since.' },
  CLEARED: { status: 410, message: 'Its content was cleared after the time for which it is kept.' },
  TOO_LATE: { status: 409, message: 'It is too late for that.' },
  VAULT_LOCKED: { status: 423, message: 'The credentials are locked.' },
  WRONG_PASSPHRASE: { status: 403, message: 'The passphrase is not right.' },
  TRY_LATER: {
    status: 429,
    message: 'Several passphrases were wrong; the next one is looked at later.',
    data: z.strictObject({ seconds: z.int() }),
  },
  PASSPHRASE_NEEDED: { status: 409, message: 'Only a passphrase can lock the credentials.' },
  FILE_UNREADABLE: { status: 422, message: 'The file cannot be read.' },
  TABLE_UNREADABLE: {
    status: 422,
    message: 'The file cannot be read as a list.',
    data: z.strictObject({ fault: tableFaultSchema }),
  },
  STORAGE_FAILED: {
    status: 507,
    message: 'The data folder cannot be written.',
    data: z.strictObject({ reason: z.enum(['full', 'read-only', 'corrupted', 'busy', 'other']) }),
  },
  DELIVERIES_OPEN: { status: 409, message: 'Deliveries wait or run.' },
  BACKUP_RUNNING: { status: 409, message: 'A backup or a restore is under way.' },
  BACKUP_CANCELLED: { status: 409, message: 'The backup was cancelled.' },
  BACKUP_UNUSABLE: {
    status: 422,
    message: 'The backup can’t be restored.',
    data: z.strictObject({ reason: backupFaultSchema }),
  },
  PROVIDER_FAILED: {
    status: 502,
    message: 'The provider did not give an answer that can be used.',
    data: z.strictObject({ cause: causeSchema }),
  },
} as const satisfies ErrorMap

export type ErrorCode = keyof typeof errorMap

/** What an error of this code carries besides its name; `undefined` for most. */
export type ErrorData<C extends ErrorCode> = (typeof errorMap)[C] extends { data: infer S extends z.ZodType }
  ? z.infer<S>
  : undefined

export const procedure = oc.errors(errorMap)
