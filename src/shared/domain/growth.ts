import { z } from 'zod'
import type { AudienceKind } from './audience.ts'

/** Up to so many recipients nothing is asked: a handful is looked at name by name. */
const seenAtAGlance = 50
/** How far back deliveries of the same kind are looked at. */
const lastOfKind = 5

/**
 * What a list is compared with: the last delivery of the same title, the last to the same saved audience, or, where
 * there is neither, the largest of the last five to a list of the same kind; all of the same connection.
 */
export const growthBasisSchema = z.enum(['title', 'audience', 'kind'])
export type GrowthBasis = z.infer<typeof growthBasisSchema>

/** A list as it is to be sent. */
export interface NextList {
  kind: AudienceKind
  /** Null where only the provider knows it. */
  size: number | null
  title: string
  /** The saved audience that it was filled from. */
  audienceId: string | null
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
  const { size, kind, title, audienceId } = next
  if (size === null || size <= seenAtAGlance || times === 0) return null
  const known = newestFirst.filter((one) => one.size !== null && one.reached > 0)
  const own = {
    title: title === '' ? undefined : known.find((one) => one.title === title),
    audience: audienceId === null ? undefined : known.find((one) => one.audienceId === audienceId),
  }
  const isLarger = (one: T): boolean => size >= times * one.reached
  if (own.title && isLarger(own.title)) return { basis: 'title', before: own.title }
  if (own.audience && isLarger(own.audience)) return { basis: 'audience', before: own.audience }
  if (own.title || own.audience) return null
  const [first, ...others] = known.filter((one) => one.kind === kind).slice(0, lastOfKind)
  if (!first) return null
  const largest = others.reduce((most, one) => (one.reached > most.reached ? one : most), first)
  return isLarger(largest) ? { basis: 'kind', before: largest } : null
}
