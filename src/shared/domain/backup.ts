import { z } from 'zod'

/** What a backup was made for. Only those that the operator asked for are kept for ever. */
export const backupReasonSchema = z.enum(['on-demand', 'migration', 'before-restore'])
export type BackupReason = z.infer<typeof backupReasonSchema>

/** Why a file can't be restored. */
export const backupFaultSchema = z.enum(['damaged', 'foreign', 'newer'])
export type BackupFault = z.infer<typeof backupFaultSchema>
