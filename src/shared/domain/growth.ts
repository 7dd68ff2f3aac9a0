import { z } from 'zod'
import type { AudienceKind } from './audience.ts'

/** Up to so many recipients nothing is asked: a handful is looked at name by name. */
const seenAtAGlance = 50
/** How far back deliveries of the same kind are looked at. */
const lastOfKind = 5

/**
 * What a list is compared with: the last delivery of the same title or, where there is none, the largest of the last five
 * to a list of the same kind; all of the same connection.
 */
export const growthBasisSchema = z.enum(['title', 'kind'])
export type GrowthBasis = z.infer<typeof growthBasisSchema>

/** A list as it is to be sent. */
export interface NextList {
  kind: AudienceKind
  /** Null where only the provider knows it. */
  size: number | null
  title: string
}

/** A delivery that has reached somebody, and about how many. */
export interface EarlierList extends NextList {
  reached: number
}

/** The earlier delivery beside which a list is out of proportion; null where there is none, or nothing to compare with. */
export function growthOf<T extends EarlierList>(
  next: NextList,
  newestFirst: readonly T[],
  times: number,
): { basis: GrowthBasis; before: T } | null {
  const { size, kind, title } = next
  if (size === null || size <= seenAtAGlance || times === 0) return null
  const known = newestFirst.filter((one) => one.size !== null && one.reached > 0)
  const isLarger = (one: T): boolean => size >= times * one.reached
  const same = title === '' ? undefined : known.find((one) => one.title === title)
  if (same) return isLarger(same) ? { basis: 'title', before: same } : null
  const [first, ...others] = known.filter((one) => one.kind === kind).slice(0, lastOfKind)
  if (!first) return null
  const largest = others.reduce((most, one) => (one.reached > most.reached ? one : most), first)
  return isLarger(largest) ? { basis: 'kind', before: largest } : null
}
