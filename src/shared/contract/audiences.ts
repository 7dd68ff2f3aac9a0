import { z } from 'zod'
import { listedKindSchema } from '../domain/audience.ts'
import { fileInputSchema } from '../domain/file-input.ts'
import { procedure } from './base.ts'

export const audiences = {
  /** Reads recipients from a text file (UTF-8, one or more to a line), cleaned as pasted text is. */
  readFile: procedure
    .input(z.strictObject({ kind: listedKindSchema, file: fileInputSchema }))
    .output(z.strictObject({ text: z.string(), count: z.int() })),
}
