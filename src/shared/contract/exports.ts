import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { chartDataSchema } from '../domain/chart-data.ts'
import { outcomeSchema } from '../domain/delivery.ts'
import { deliveryFilterSchema } from '../domain/delivery-filter.ts'
import { languageSchema } from '../domain/text.ts'
import { idSchema, procedure } from './base.ts'

const table = { format: z.enum(['csv', 'json']) }
/** A picture of 12 MB, as base64. */
const longestPicture = 16_000_000

/** What is written into a file. Bodies and recipients are in it only where that is asked for. */
const exportedSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('deliveries'),
    ...table,
    filter: deliveryFilterSchema.default({}),
    withMessage: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('requests'),
    ...table,
    deliveryId: idSchema,
    outcome: outcomeSchema.optional(),
    withBody: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal('audit'), ...table }),
  z.strictObject({ kind: z.literal('chart'), ...table, data: chartDataSchema }),
  z.strictObject({
    kind: z.literal('picture'),
    format: z.literal('png'),
    title: z.string().min(1).max(200),
    png: z.base64().max(longestPicture),
  }),
  /** What happened, to hand to somebody else. */
  z.strictObject({
    kind: z.literal('incident'),
    format: z.enum(['text', 'json']),
    deliveryId: idSchema,
    withRecipients: z.boolean().default(false),
  }),
  /** For whoever helps when the console does not work: log, versions, settings, counts; no credential, no recipient. */
  z.strictObject({ kind: z.literal('support'), format: z.literal('json') }),
])
export type Exported = z.infer<typeof exportedSchema>
export type ExportInput = z.input<typeof exportedSchema>

/** `cut`: the download broke off or was never fetched. `place`: it could not be written there. */
const exportFaultSchema = z.enum(['cut', 'place', 'broken'])

/**
 * A step of an export: where it can be fetched (once, within a minute; the file is whole when the answer ends by itself),
 * how far it is, and how it ended.
 */
const exportStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ticket'), ticket: z.string() }),
  z.strictObject({
    kind: z.literal('progress'),
    rows: z.int(),
    /** Null where counting them would take long. */
    total: z.int().nullable(),
    share: z.number().min(0).max(1),
  }),
  /** `place`: where it was saved, null for a download. */
  z.strictObject({ kind: z.literal('done'), rows: z.int(), place: z.string().nullable() }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('failed'), fault: exportFaultSchema }),
])
export type ExportStep = z.infer<typeof exportStepSchema>

export const exports = {
  /** Writes a file, row by row. Leaving the stream cancels it, and what was written of it is removed. */
  run: procedure
    .input(
      z.strictObject({
        what: exportedSchema,
        language: languageSchema.default('zh-CN'),
        /** Whose clocks the local times are read from (IANA name); this machine's where it is left out. */
        zone: z.string().min(1).max(60).optional(),
      }),
    )
    .output(eventIterator(exportStepSchema)),
}
