import { createHash } from 'node:crypto'
import type { Audience } from '#shared/domain/audience.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import type { Content } from '#shared/domain/content.ts'

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

/** Same for messages that say the same: provider, message and settings, without audience, ids and time. */
export const contentHash = (content: Content): string => sha256(canonicalJson(withoutEmpty(content)))

/** Same for audiences that name the same recipients, in whatever order and however often. */
export function audienceHash(audience: Audience): string {
  const values = audience.kind === 'all' ? [] : [...new Set(audience.values)].sort()
  return sha256(`${audience.kind}\n${values.join('\n')}`)
}

function withoutEmpty(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined && item !== '')
      .map(([key, item]) => [key, withoutEmpty(item)]),
  )
}
