import type { LaneLimits } from '#main/delivery/lane.ts'
import type { createHttp, HttpLimits } from '#main/providers/http.ts'
import type { Lookup } from '#main/services/attachment/find-addresses.ts'
import type { Statements } from '#main/store/database.ts'
import type { SafetyThresholds } from '#shared/domain/risk.ts'

/** Limits that only tests, benchmarks and special installations change. */
export interface Tuning {
  thresholds?: Partial<SafetyThresholds>
  /** False lets a mass send on production leave without a test. */
  testFirst?: boolean
  lane?: LaneLimits
  http?: Partial<HttpLimits>
  /** How providers are reached instead of over the network. */
  connect?: typeof createHttp
  /** How the names in attachments' addresses are looked up. */
  lookup?: Lookup
  /** What a guess at a passphrase costs (N of scrypt). */
  passphraseCost?: number
  /** False leaves the practice servers out. */
  practice?: boolean
  storage?: {
    /** Room on the disk that is kept for writing outcomes when it is full. */
    reserveBytes?: number
    /** What stands between the queries and the database, such as a disk that fails. */
    through?: (database: Statements) => Statements
  }
}
