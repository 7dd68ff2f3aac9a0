import { z } from 'zod'
import { testAudienceSchema } from '../domain/audience.ts'
import { causeSchema } from '../domain/cause.ts'
import { fileInputSchema } from '../domain/file-input.ts'
import { providerIdSchema } from '../domain/provider.ts'
import { stageSchema } from '../domain/stage.ts'
import { idSchema, nothingSchema, procedure, timeSchema } from './base.ts'
import { exportResultSchema } from './export-result.ts'

const nameSchema = z.string().trim().min(1).max(60)
const baseUrlSchema = z.string().trim().max(2_000)
/** Values by field name of the provider's descriptor, secret or not. */
const credentialsSchema = z.record(z.string().max(60), z.string().max(20_000))
/** How fast a run may go: requests on the wire at once, and requests started per second. */
const limitsSchema = z.strictObject({ inFlight: z.int().min(1).max(50), perSecond: z.int().min(1).max(1_000) })

export const connectionSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  provider: providerIdSchema,
  stage: stageSchema,
  baseUrl: z.string(),
  /** The account as the provider names it, for review and lists. */
  account: z.string(),
  /** Values of the fields that are no secret. */
  settings: z.record(z.string(), z.string()),
  /** Secret fields: whether they are set and since when, never what they hold. */
  secrets: z.array(z.strictObject({ field: z.string(), isSet: z.boolean(), updatedAt: timeSchema.nullable() })),
  /** The practice connection that the console keeps by itself. */
  builtIn: z.boolean(),
  limits: limitsSchema,
  /** Whom test sends go to, null where none was set. */
  testAudience: testAudienceSchema.nullable(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
})
export type Connection = z.infer<typeof connectionSchema>

const healthSchema = z.strictObject({
  connectionId: idSchema,
  /** The last push or change that the provider accepted; `deliveryId` where it was a push. */
  lastSuccess: z.strictObject({ at: timeSchema, deliveryId: idSchema.nullable() }).nullable(),
  /** The last one that was refused, did not leave, or of which nobody knows. */
  lastTrouble: z.strictObject({ at: timeSchema, deliveryId: idSchema.nullable(), cause: causeSchema }).nullable(),
  /** By how many milliseconds the provider's clock is ahead of ours, as its answers said in this run; null unknown. */
  clockOffset: z.number().nullable(),
})
export type ConnectionHealth = z.infer<typeof healthSchema>

const usageSchema = z.strictObject({
  drafts: z.int(),
  /** All that were sent or are to be. */
  deliveries: z.int(),
  /** Of these, those that have not ended: with one of them the connection can't be removed. */
  underWay: z.int(),
  held: z.int(),
  scheduled: z.int(),
  /** Paused ones too. */
  running: z.int(),
  /** Operations at the provider that have not ended: they keep the connection too. */
  changes: z.int(),
  /** Uploaded files. */
  resources: z.int(),
  /** In the list of tenants, lost openings too. */
  tenants: z.int(),
})
export type ConnectionUsage = z.infer<typeof usageSchema>

const passphraseSchema = z.string().min(1).max(1_000)
const fromFile = { file: fileInputSchema, passphrase: passphraseSchema }

const connectionFileSchema = z.strictObject({
  /** Of the file that was looked at. */
  digest: z.string(),
  connections: z.array(
    connectionSchema
      .pick({ name: true, provider: true, stage: true, baseUrl: true, account: true })
      .extend({ /** Whether a connection here has this name. */ isTaken: z.boolean() }),
  ),
})
export type ConnectionFile = z.infer<typeof connectionFileSchema>

export const connections = {
  list: procedure.output(z.array(connectionSchema)),
  get: procedure.input(z.strictObject({ id: idSchema })).output(connectionSchema),
  create: procedure
    .input(
      z.strictObject({
        name: nameSchema,
        provider: providerIdSchema,
        stage: stageSchema,
        baseUrl: baseUrlSchema,
        credentials: credentialsSchema,
      }),
    )
    .output(connectionSchema),
  /** Changes what is given; all else stays as it is, a secret that is empty too. */
  update: procedure
    .input(
      z.strictObject({
        id: idSchema,
        name: nameSchema.optional(),
        stage: stageSchema.optional(),
        baseUrl: baseUrlSchema.optional(),
        credentials: credentialsSchema.optional(),
        limits: limitsSchema.partial().optional(),
        testAudience: testAudienceSchema.nullish(),
      }),
    )
    .output(connectionSchema),
  /** The same account under another name: all of it, with its credentials, which do not leave the core. */
  duplicate: procedure.input(z.strictObject({ id: idSchema, name: nameSchema })).output(connectionSchema),
  /** Connections with their credentials as a file sealed under a passphrase. STAGE_LOCKED for production while it is locked. */
  exportFile: procedure
    .input(z.strictObject({ ids: z.array(idSchema).min(1).max(200), passphrase: passphraseSchema }))
    .output(exportResultSchema),
  /** What an exported file would add. WRONG_PASSPHRASE, INVALID for one that is none or damaged. */
  readFile: procedure.input(z.strictObject(fromFile)).output(connectionFileSchema),
  /** Adds the chosen ones, each under its name, or none: NAME_TAKEN. `digest` is that of the file that was looked at. */
  importFile: procedure
    .input(
      z.strictObject({
        ...fromFile,
        digest: z.string().max(100),
        take: z
          .array(z.strictObject({ index: z.int().nonnegative(), name: nameSchema }))
          .min(1)
          .max(200),
      }),
    )
    .output(z.array(connectionSchema)),
  /** How each has done of late; asks no provider. */
  health: procedure.output(z.array(healthSchema)),
  /** What removing the connection would take along, and what would stay. */
  usage: procedure.input(z.strictObject({ id: idSchema })).output(usageSchema),
  remove: procedure.input(z.strictObject({ id: idSchema })).output(nothingSchema),
  /** Asks the provider whether the credentials work; sends no message. */
  test: procedure
    .input(z.strictObject({ id: idSchema }))
    .output(z.strictObject({ usable: z.boolean(), cause: causeSchema, milliseconds: z.int().nonnegative() })),
}
