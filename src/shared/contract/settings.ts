import { z } from 'zod'
import { safetyThresholdsSchema } from '../domain/risk.ts'
import { languageSchema } from '../domain/text.ts'
import { idSchema, procedure } from './base.ts'

const operatorSchema = z.string().trim().min(1).max(40)

export const settingsSchema = z.strictObject({
  /** Who is at the console; null until the first start has asked. */
  operator: operatorSchema.nullable(),
  /** Names used before, latest first, to switch between. */
  operators: z.array(operatorSchema),
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  /** The connection that windows open with; null for the practice connection. */
  connectionId: idSchema.nullable(),
  /** What a send meets before it leaves. */
  safety: safetyThresholdsSchema,
  /** The console's own list: a text that holds one of these is warned of. Trimmed and without repeats once stored. */
  words: z.array(z.string().max(1_000)).max(10_000),
  /** Recipients and bodies of deliveries and changes are kept so many days after their end. */
  retentionDays: z.int(),
  /** Credentials that a passphrase protects are locked after so many minutes without use; 0 for never. */
  vaultIdleMinutes: z.int(),
  /** Whether the system tells what happens while no window is in front; null: where the host can by itself. */
  notifications: z.boolean().nullable(),
  /** How providers are reached from this network. Certificates are always checked; there is no switch for that. */
  network: z.strictObject({
    /** `http://host:port`, empty for none. Addresses of this machine are never asked through it. */
    proxy: z.string().trim().max(300),
    /** Certificates of the company's own authorities, as PEM, beside the usual ones. */
    certificates: z.string().max(200_000),
  }),
})
export type Settings = z.infer<typeof settingsSchema>

export const settings = {
  get: procedure.output(settingsSchema),
  update: procedure
    .input(settingsSchema.omit({ operators: true }).extend({ operator: operatorSchema }).partial())
    .output(settingsSchema),
}
