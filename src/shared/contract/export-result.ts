import { z } from 'zod'

/** Where an exported file went: to a one-use address of the web host, or to a place chosen in a dialog. */
export const exportResultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ticket'), ticket: z.string() }),
  z.strictObject({ kind: z.literal('saved'), name: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
])
export type ExportResult = z.infer<typeof exportResultSchema>
