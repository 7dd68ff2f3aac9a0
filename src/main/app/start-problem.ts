import { StoreError, type StoreProblem } from '#main/store/store-error.ts'
import type { Text } from '#shared/domain/text.ts'

const texts: Record<StoreProblem, Text> = {
  'already-running': {
    zh: '推送台已经在使用这个数据目录。',
    en: 'A console is already running on this data folder.',
  },
  'not-a-database': {
    zh: '数据库文件已损坏，没有改动它。请把它移走（或用 backups 文件夹里的备份替换）后再启动。',
    en: 'The database file is damaged; it was not touched. Move it away (or put a backup from the folder “backups” in its place), then start again.',
  },
  'foreign-database': {
    zh: '这个文件是别的程序的数据库，没有改动它。请换一个数据目录。',
    en: 'This file is another program’s database; it was not touched. Choose another data folder.',
  },
  'newer-database': {
    zh: '数据库由更新版本的推送台写成，没有改动它。请安装新版本。',
    en: 'The database was written by a newer version of the console; it was not touched. Install that version.',
  },
  'migration-failed': {
    zh: '数据库升级失败，已保持原样，backups 文件夹里有升级前的备份。请联系支持人员。',
    en: 'The database could not be upgraded; it is as it was, with a copy in the folder “backups”. Ask for support.',
  },
  unwritable: {
    zh: '数据目录无法写入。请检查权限和磁盘，或用 --data-dir 换一个目录。',
    en: 'The data folder cannot be written. Check its permissions and the disk, or choose another with --data-dir.',
  },
}

export interface StartProblem {
  code: StoreProblem | 'port-in-use'
  text: Text
  /** What it is about: a path or a port. */
  subject: string
}

/** What to tell a person when the console can't start, or null for a fault that has no such words. */
export function startProblem(error: unknown): StartProblem | null {
  if (error instanceof StoreError) return { code: error.problem, text: texts[error.problem], subject: error.path }
  if (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EADDRINUSE' || error.code === 'EACCES') &&
    'port' in error
  ) {
    return {
      code: 'port-in-use',
      text: {
        zh: '端口已被占用。请换一个 --port，或不指定。',
        en: 'The port is in use. Choose another --port, or name none.',
      },
      subject: String(error.port),
    }
  }
  return null
}
