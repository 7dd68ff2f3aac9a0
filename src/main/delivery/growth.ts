import type { Core } from '#main/services/core.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { HistoryRow } from '#main/store/repositories/history.ts'
import type { ErrorData } from '#shared/contract/base.ts'
import { growthOf } from '#shared/domain/growth.ts'
import type { Check } from '#shared/domain/review.ts'
import type { SafetyThresholds } from '#shared/domain/risk.ts'

/** How many deliveries of the connection are looked back at. */
const lookedBack = 300

export type Growth = ErrorData<'MUCH_LARGER'>

/** Finds lists that are out of proportion, from what is written down of both: nothing of it depends on this run. */
export function createGrowth({ store }: Pick<Core, 'store'>) {
  return async (row: DeliveryRow, { largerTimes }: Pick<SafetyThresholds, 'largerTimes'>): Promise<Growth | null> => {
    if (largerTimes === 0 || row.is_test === 1 || row.audience_size === null) return null
    const next = { kind: row.audience_kind, size: row.audience_size, title: row.title }
    const earlier = await store.history.before(row, lookedBack)
    const grown = growthOf(
      next,
      earlier.map((one) => toEarlier(one, row.resend_of)),
      largerTimes,
    )
    if (!grown) return null
    const { basis, before } = grown
    return {
      size: row.audience_size,
      basis,
      deliveryId: before.row.id,
      title: before.title,
      at: before.row.submitted_at ?? before.row.created_at,
      operator: before.row.operator,
      reached: before.reached,
    }
  }
}

export type FindGrowth = ReturnType<typeof createGrowth>

/** Of a run that was stopped only a part was reached; requests are about equally long. Who repeats it meant all of it. */
function toEarlier(row: HistoryRow, repeated: string | null) {
  const share = row.id === repeated ? 1 : row.request_count === 0 ? 0 : (row.accepted + row.unknown) / row.request_count
  return {
    row,
    kind: row.audience_kind,
    size: row.audience_size,
    title: row.title,
    reached: Math.round((row.audience_size ?? 0) * share),
  }
}

/** Says beside what a list is out of proportion. */
export function lintGrowth(growth: Growth | null): Check[] {
  if (!growth) return []
  const { size, reached, title, operator } = growth
  return [
    {
      level: 'warn',
      code: 'much-larger',
      text: {
        zh: `名单有 ${size} 个收件人，而${operator}上次发“${title}”只发给了 ${reached} 个。请确认没有选错名单。`,
        en: `The list names ${size} recipients; “${title}”, last sent by ${operator}, went to ${reached}. Make sure that it is the right list.`,
      },
    },
  ]
}
