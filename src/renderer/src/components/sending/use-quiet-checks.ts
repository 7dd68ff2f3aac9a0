import type { Content } from '#shared/domain/content.ts'
import { lintQuietHours } from '#shared/domain/quiet-hours.ts'
import type { Check } from '#shared/domain/review.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { lintVendorNight } from '#shared/domain/vendor-lint.ts'
import { ownZone } from '#shared/domain/zoned-time.ts'
import { useSettings } from '../../bridge/queries.ts'
import type { When } from './use-when.ts'

/** Warns of the quiet hours and of the vendors' nights for the moment that is chosen on a sheet: now, after the hold, or a time. */
export function useQuietChecks(message: { content: Content; stage: Stage; holdSeconds: number }, when: When): Check[] {
  const safety = useSettings().data?.safety
  const { content, stage, holdSeconds } = message
  const at = when.mode === 'later' ? when.chosen?.at : when.now + holdSeconds * 1_000
  if (!safety || at === undefined) return []
  const leaving = { content, stage, at, zone: ownZone() }
  return [...lintQuietHours(leaving, safety), ...lintVendorNight(leaving)]
}
