import { parseVerbatim } from '../lossless-json.ts'
import { readBadge } from '../maxim-badge.ts'
import type { MaximMessage } from '../maxim-content.ts'
import type { Check } from '../review.ts'
import { block } from './check.ts'

/** What goes along with the texts: badge and ext. */
export const lintExtras = ({ badge, ext }: MaximMessage): Check[] => [...lintBadge(badge), ...lintExt(ext)]

function lintBadge(badge?: string): Check[] {
  if (readBadge(badge) !== null) return []
  return [
    block('badge', {
      zh: '角标只能是数字（如 5）或加号加数字（如 +1）。',
      en: 'The badge must be a number (such as 5) or a plus sign and a number (such as +1).',
    }),
  ]
}

function lintExt(ext = ''): Check[] {
  if (ext.trim() === '' || isJsonObject(ext)) return []
  return [
    block('ext', {
      zh: '扩展字段不是 JSON 对象。例：{"key1": 123}',
      en: 'The ext field is no JSON object. Example: {"key1": 123}',
    }),
  ]
}

function isJsonObject(text: string): boolean {
  try {
    const value = parseVerbatim(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
