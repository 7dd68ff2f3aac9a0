import { z } from 'zod'
import { ArchiveFault } from '#main/vault/archive.ts'
import { testAudienceSchema } from '#shared/domain/audience.ts'
import { providerIdSchema } from '#shared/domain/provider.ts'
import { stageSchema } from '#shared/domain/stage.ts'
import type { Text } from '#shared/domain/text.ts'
import { invalidField, Refusal } from './refusal.ts'

export const largestFileBytes = 8 * 1024 * 1024
export const mostConnections = 200

const text = (most: number) => z.string().max(most)

/** What an exported file holds once it is opened; nothing else is taken. */
const fileSchema = z.strictObject({
  connections: z
    .array(
      z.strictObject({
        name: text(60).min(1),
        provider: providerIdSchema,
        stage: stageSchema,
        baseUrl: text(2_000),
        /** Values by field, secret or not. */
        credentials: z.record(text(60), text(20_000)),
        limits: z.strictObject({ inFlight: z.int().min(1).max(50), perSecond: z.int().min(1).max(1_000) }),
        testAudience: testAudienceSchema.nullable(),
      }),
    )
    .min(1)
    .max(mostConnections),
})
export type ConnectionEntry = z.infer<typeof fileSchema>['connections'][number]

export const writeEntries = (connections: readonly ConnectionEntry[]): Buffer =>
  Buffer.from(JSON.stringify({ connections }))

/** Throws ArchiveFault `damaged` for anything else than what `writeEntries` writes. */
export function readEntries(content: Buffer): ConnectionEntry[] {
  try {
    return fileSchema.parse(JSON.parse(content.toString('utf8'))).connections
  } catch {
    throw new ArchiveFault('damaged')
  }
}

const faults: Record<Exclude<ArchiveFault['reason'], 'passphrase'>, Text> = {
  foreign: {
    zh: '这不是从推送台导出的连接文件。没有导入。',
    en: 'This is no file of connections that a Pushdeck exported. Nothing was imported.',
  },
  damaged: {
    zh: '文件已损坏或被改动过，请重新导出一份。没有导入。',
    en: 'The file is damaged or was changed; export it again. Nothing was imported.',
  },
  newer: {
    zh: '这个文件由更新版本的推送台导出，请先升级。没有导入。',
    en: 'A newer version of Pushdeck exported this file; upgrade first. Nothing was imported.',
  },
}

export const tooLarge = (): Refusal =>
  invalidField('file', {
    zh: '文件太大（超过 8 MB），不像是连接文件。没有导入。',
    en: 'The file is larger than 8 MB and can hardly be a file of connections. Nothing was imported.',
  })

/** The refusal that an archive's fault is said with; anything else as it is. */
export function refusalFor(error: unknown): unknown {
  if (!(error instanceof ArchiveFault)) return error
  return error.reason === 'passphrase' ? new Refusal('WRONG_PASSPHRASE') : invalidField('file', faults[error.reason])
}
