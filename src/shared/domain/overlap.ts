import { z } from 'zod'
import type { Audience } from './audience.ts'

/** Whom two audiences have in common: everybody or whoever of them it is, tags of the same name, or so many recipients. */
export const overlapSchema = z.union([z.literal('all'), z.literal('tags'), z.int().positive()])
export type Overlap = z.infer<typeof overlapSchema>

const shelves = 256
/** Small sets in place of one: a set of a million makes room for itself all at once. */
const shelfOf = (value: string): number =>
  (value.charCodeAt(value.length - 1) * 31 + (value.charCodeAt(value.length - 2) || 0)) % shelves

/** An audience that is read part by part, and asked whom it has in common with parts of another. */
export function createOverlap() {
  const values = Array.from({ length: shelves }, () => new Set<string>())
  let kind: Audience['kind'] | null = null
  return {
    add: (part: Audience): void => {
      kind = part.kind
      if ('values' in part) for (const value of part.values) values[shelfOf(value)]?.add(value)
    },
    /** How many of these it names; 'all' where one of both is everybody. Ids of another kind can't be compared. */
    with: (part: Audience): Overlap | 0 => {
      if (kind === null) return 0
      if (kind === 'all' || part.kind === 'all') return 'all'
      if (kind !== part.kind) return 0
      if (!('values' in part)) return 'all'
      const common = part.values.filter((value) => values[shelfOf(value)]?.has(value)).length
      return common > 0 && kind === 'tag' ? 'tags' : common
    },
  }
}
