import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { noticeSchema } from '../domain/notice.ts'
import { providerDescriptorSchema, providerIdSchema } from '../domain/provider.ts'
import { storageTroubleSchema } from '../domain/storage.ts'
import { nothingSchema, procedure, timeSchema } from './base.ts'

/** What only some hosts can do; the screens ask this and never which host it is. */
export const capabilitiesSchema = z.strictObject({
  saveDialog: z.boolean(),
  filePaths: z.boolean(),
  newWindow: z.boolean(),
  /** The host shows notices; otherwise a window may, where its browser lets it. */
  notification: z.boolean(),
})
export type Capabilities = z.infer<typeof capabilitiesSchema>

/**
 * `mismatch`: another protector wrapped the key. `unavailable`: the system's key store, which wrapped it, can't be asked.
 * `damaged`: the wrapped key cannot be opened. In none of them is anything changed.
 */
export const vaultStatusSchema = z.strictObject({
  protector: z.enum(['key-file', 'passphrase', 'safe-storage']).nullable(),
  state: z.enum(['open', 'locked', 'needs-passphrase', 'mismatch', 'unavailable', 'damaged']),
})
export type VaultStatus = z.infer<typeof vaultStatusSchema>

export const stageLockSchema = z.strictObject({
  /** Null while production is locked. */
  unlockedUntil: timeSchema.nullable(),
})
export type StageLock = z.infer<typeof stageLockSchema>

/** What changed, so that open screens read it again. */
export const changeSchema = z.strictObject({
  topic: z.enum([
    'connections',
    'audiences',
    'templates',
    'drafts',
    'deliveries',
    'operations',
    'tenants',
    'progress',
    'statistics',
    'settings',
    'stage-lock',
    'vault',
    'audit',
    'audit-check',
    'practice',
    'storage',
    'backups',
    'retention',
  ]),
  id: z.string().nullable(),
})
export type Change = z.infer<typeof changeSchema>

export const practiceFaultSchema = z.enum([
  'none',
  'refuse',
  'slow',
  'reset-before',
  'reset-after',
  'too-many-requests',
  'server-error',
  'garbage',
])
export type PracticeFault = z.infer<typeof practiceFaultSchema>

const storageSchema = z.strictObject({
  /** Null while all is well. Nothing is sent otherwise. */
  trouble: storageTroubleSchema.nullable(),
  since: timeSchema.nullable(),
  /** The data folder. */
  folder: z.string(),
  /** How much room on its disk is needed for sending to go on. */
  neededBytes: z.int(),
})
export type StorageView = z.infer<typeof storageSchema>

const practiceSchema = z.strictObject({
  provider: providerIdSchema,
  baseUrl: z.string(),
  fault: practiceFaultSchema,
  /** Values that exist at the practice provider, to try things out. */
  examples: z.record(z.string(), z.string()),
  devices: z.int(),
})

/** An event as the practice receiver took it. */
const practiceEventSchema = z.strictObject({
  receivedAt: timeSchema,
  id: z.string().nullable(),
  type: z.string(),
  appid: z.string().nullable(),
  /** JSON text, numbers digit by digit. */
  payload: z.string(),
  /** An event with this id had come before. */
  repeat: z.boolean(),
})
export type PracticeEvent = z.infer<typeof practiceEventSchema>

export const system = {
  info: procedure.output(
    z.strictObject({
      version: z.string(),
      capabilities: capabilitiesSchema,
      providers: z.array(providerDescriptorSchema),
      now: timeSchema,
    }),
  ),
  /** Changes as they happen, until the caller goes away. */
  changes: procedure.output(eventIterator(changeSchema)),
  vault: procedure.output(vaultStatusSchema),
  openVault: procedure.input(z.strictObject({ passphrase: z.string().min(1).max(1_000) })).output(vaultStatusSchema),
  /**
   * Protects the credentials' key with a passphrase from now on, or with the host's own protector when it is null. Where a
   * passphrase protects it, `current` has to be that one: WRONG_PASSPHRASE, and TRY_LATER after several of them.
   */
  protectVault: procedure
    .input(
      z.strictObject({
        passphrase: z.string().min(8).max(1_000).nullable(),
        current: z.string().max(1_000).default(''),
      }),
    )
    .output(vaultStatusSchema),
  /** Forgets the key until the passphrase is given again; what waits or runs stops. PASSPHRASE_NEEDED where none protects it. */
  lockVault: procedure.output(vaultStatusSchema),
  stageLock: procedure.output(stageLockSchema),
  unlockProduction: procedure.output(stageLockSchema),
  lockProduction: procedure.output(stageLockSchema),
  /** Tells that somebody is at the console, which keeps an unlocked production from locking itself. */
  touch: procedure.output(stageLockSchema),
  /** The practice servers that this console plays. */
  practice: procedure.output(z.array(practiceSchema)),
  setPracticeFault: procedure
    .input(z.strictObject({ provider: providerIdSchema, fault: practiceFaultSchema }))
    .output(nothingSchema),
  /** What the practice receiver has taken since the start, the latest first, at most 50. */
  practiceInbox: procedure.output(z.array(practiceEventSchema)),
  /** Whether the data folder can be written. */
  storage: procedure.output(storageSchema),
  openWindow: procedure.output(nothingSchema),
  /** What the operator should hear of while looking elsewhere, as it happens. */
  notices: procedure.output(eventIterator(noticeSchema)),
  /** Asks to show a notice: the first window has it. `mine`: that window shows it; else the host does, or it was taken. */
  takeNotice: procedure.input(z.strictObject({ id: z.uuid() })).output(z.strictObject({ mine: z.boolean() })),
}
