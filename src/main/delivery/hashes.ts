import { createHash } from 'node:crypto'
import type { Audience } from '#shared/domain/audience.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { chunk } from '#shared/domain/chunk.ts'
import type { Content } from '#shared/domain/content.ts'
import { parseVerbatim } from '#shared/domain/lossless-json.ts'
import { sortSteps } from './sort-steps.ts'

const valuesPerStep = 4_000

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

/** Same for messages that say the same: provider, message and settings, without audience, ids and time. */
export const contentHash = (content: Content): string => sha256(canonicalJson(essence(content)))

/**
 * Same for audiences that name the same recipients, in whatever order: SHA-256 of the canonical JSON of kind and sorted
 * values, which stand there once each. Yields in between.
 */
export function* audienceHashSteps(audience: Audience): Generator<void, string> {
  if (!('values' in audience)) return sha256(canonicalJson(audience))
  const sorted = yield* sortSteps(audience.values, valuesPerStep)
  const hash = createHash('sha256').update(`{"kind":${JSON.stringify(audience.kind)},"values":[`)
  let comma = ''
  for (const values of chunk(sorted, valuesPerStep)) {
    hash.update(comma + JSON.stringify(values).slice(1, -1))
    comma = ','
    yield
  }
  return hash.update(']}').digest('hex')
}

/** What is left of a message on the wire: nothing that is unset or blank, and no layout of a JSON text. */
function essence(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return key === 'ext' ? jsonOrText(value) : key === 'attachment_url' ? value.trim() : value
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => !(item === undefined || (typeof item === 'string' && item.trim() === '')))
      .map(([name, item]) => [name, essence(item, name)]),
  )
}

function jsonOrText(text: string): unknown {
  try {
    return parseVerbatim(text)
  } catch {
    return text
  }
}
