import { z } from 'zod'
import { backupReasonSchema } from '../domain/backup.ts'
import { nothingSchema, procedure, timeSchema } from './base.ts'

const backupSchema = z.strictObject({
  /** Name of the file in the folder of backups. */
  name: z.string(),
  at: timeSchema,
  bytes: z.int().nonnegative(),
  /** Version of the database in it. */
  version: z.int(),
  reason: backupReasonSchema,
})
export type Backup = z.infer<typeof backupSchema>

const backupListSchema = z.strictObject({
  folder: z.string(),
  /** Newest first. */
  items: z.array(backupSchema),
  /** How much of the one that is being made is done, 0 to 1. */
  making: z.strictObject({ share: z.number().min(0).max(1) }).nullable(),
})
export type BackupList = z.infer<typeof backupListSchema>

const nameInput = z.strictObject({ name: z.string().min(1).max(200) })

export const backups = {
  list: procedure.output(backupListSchema),
  /** Copies the database while it is used; answers when the copy is whole. */
  create: procedure.output(backupSchema),
  cancel: procedure.output(nothingSchema),
  /** Reads the whole backup; refuses BACKUP_UNUSABLE when it can't be restored. */
  check: procedure.input(nameInput).output(nothingSchema),
  /**
   * Puts the backup in the place of the database, which becomes a backup itself. A moment after the answer every
   * connection to the console ends, and it works on the restored database, in which nothing is due.
   */
  restore: procedure.input(nameInput).output(nothingSchema),
}
