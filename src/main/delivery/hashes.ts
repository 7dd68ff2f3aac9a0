import { createHash } from 'node:crypto'
import type { Provider } from '#main/providers/types.ts'
import type { Audience } from '#shared/domain/audience.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { chunk } from '#shared/domain/chunk.ts'
import type { Content } from '#shared/domain/content.ts'
import { sortSteps } from './sort-steps.ts'

const valuesPerStep = 4_000

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

/** Same for messages that put the same on the wire, apart from audience, ids, times and signature. */
export const contentHash = ({ descriptor, essenceOf }: Pick<Provider, 'descriptor' | 'essenceOf'>, content: Content) =>
  sha256(canonicalJson({ provider: descriptor.id, sent: essenceOf(content) }))

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
