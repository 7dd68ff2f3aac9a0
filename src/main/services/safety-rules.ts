import { type SafetyThresholds, thresholdRanges } from '#shared/domain/risk.ts'
import { Refusal } from './refusal.ts'

/** Refuses rules that would protect nobody, each by its field. */
export function assertSafety(safety: SafetyThresholds): void {
  const names = Object.keys(thresholdRanges) as (keyof SafetyThresholds)[]
  const fields = names.flatMap((field) => {
    const [least, most] = thresholdRanges[field]
    if (safety[field] >= least && safety[field] <= most) return []
    const text = {
      zh: `请填写 ${least} 到 ${most} 之间的整数。`,
      en: `Enter a whole number from ${least} to ${most}.`,
    }
    return [{ field, text }]
  })
  if (fields.length > 0) throw new Refusal('INVALID', { fields })
}
