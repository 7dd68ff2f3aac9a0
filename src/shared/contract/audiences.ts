import { z } from 'zod'
import { listedKindSchema } from '../domain/audience.ts'
import { procedure } from './base.ts'

/** A file that the operator chose: uploaded through the web host, or a path on hosts that know paths. */
const fileInputSchema = z.union([
  z.strictObject({ handle: z.string().max(100) }),
  z.strictObject({ path: z.string().max(4_096) }),
])
export type FileInput = z.infer<typeof fileInputSchema>

export const audiences = {
  /** Reads recipients from a text file (UTF-8, one or more to a line), cleaned as pasted text is. */
  readFile: procedure
    .input(z.strictObject({ kind: listedKindSchema, file: fileInputSchema }))
    .output(z.strictObject({ text: z.string(), count: z.int() })),
}
