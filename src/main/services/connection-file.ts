import { ArchiveFault } from '#main/vault/archive.ts'
import { type ConnectionEntry, connectionFileSchema } from '#shared/domain/connection-file.ts'
import type { Text } from '#shared/domain/text.ts'
import { invalidField, Refusal } from './refusal.ts'

export const largestFileBytes = 8 * 1024 * 1024
export const writeEntries = (connections: readonly ConnectionEntry[]): Buffer =>
  Buffer.from(JSON.stringify({ connections }))

/** Throws ArchiveFault `damaged` for anything else than what `writeEntries` writes. */
export function readEntries(content: Buffer): ConnectionEntry[] {
  try {
    return connectionFileSchema.parse(JSON.parse(content.toString('utf8'))).connections
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
