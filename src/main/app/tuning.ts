import type { LaneLimits } from '#main/delivery/lane.ts'
import type { createHttp, HttpLimits } from '#main/providers/http.ts'
import type { SafetyThresholds } from '#shared/domain/risk.ts'

/** Limits that only tests, benchmarks and special installations change. */
export interface Tuning {
  thresholds?: SafetyThresholds
  lane?: LaneLimits
  http?: Partial<HttpLimits>
  /** How providers are reached instead of over the network. */
  connect?: typeof createHttp
  /** False leaves the practice servers out. */
  practice?: boolean
}
