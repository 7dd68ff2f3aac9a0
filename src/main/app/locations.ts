import { join } from 'node:path'
import type { Language } from '#shared/domain/text.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where a console keeps its data unless it is told otherwise, by the customs of the system. */
export function defaultDataDirectory(platform: NodeJS.Platform, env: Environment, home: string): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Pushdeck')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Pushdeck')
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'pushdeck')
}

/** The language for what is said before any setting can be read. */
export function languageOf(env: Environment, systemLocale: string): Language {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || systemLocale
  return /^zh/i.test(named) ? 'zh-CN' : 'en'
}
