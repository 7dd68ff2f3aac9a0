import { z } from 'zod'

/** A file that the operator chose: uploaded through the web host, or a path on hosts that know paths. */
export const fileInputSchema = z.union([
  z.strictObject({ handle: z.string().max(100) }),
  z.strictObject({ path: z.string().max(4_096) }),
])
export type FileInput = z.infer<typeof fileInputSchema>
