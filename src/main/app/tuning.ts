import type { LaneLimits } from '#main/delivery/lane.ts'
import type { HttpLimits } from '#main/providers/http.ts'
import type { SafetyThresholds } from '#shared/domain/risk.ts'

/** Limits that only tests, benchmarks and special installations change. */
export interface Tuning {
  thresholds?: SafetyThresholds
  lane?: LaneLimits
  http?: Partial<HttpLimits>
  /** False starts no practice servers. */
  practice?: boolean
}
