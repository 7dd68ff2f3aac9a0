import type { Content } from '#shared/domain/content.ts'
import { lintQuietHours } from '#shared/domain/quiet-hours.ts'
import type { Check } from '#shared/domain/review.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { ownZone } from '#shared/domain/zoned-time.ts'
import { useSettings } from '../../bridge/queries.ts'
import type { When } from './use-when.ts'

/** Warns of the quiet hours for the moment that is chosen on a sheet: now, after the hold, or a time. */
export function useQuietChecks(message: { content: Content; stage: Stage; holdSeconds: number }, when: When): Check[] {
  const safety = useSettings().data?.safety
  const { content, stage, holdSeconds } = message
  const at = when.mode === 'later' ? when.chosen?.at : when.now + holdSeconds * 1_000
  return safety && at !== undefined ? lintQuietHours({ content, stage, at, zone: ownZone() }, safety) : []
}
