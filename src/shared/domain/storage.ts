import { z } from 'zod'

/**
 * Why nothing may be sent: what is about to leave could not be written down first. `full`: the disk, or what is kept free
 * on it for writing outcomes, is used up. `failing`: the disk reports errors.
 */
export const storageTroubleSchema = z.enum(['full', 'read-only', 'corrupted', 'failing'])
export type StorageTrouble = z.infer<typeof storageTroubleSchema>
