import type { Core } from '#main/services/core.ts'
import { found } from '#main/services/refusal.ts'
import type { DeliveryHead } from '#main/store/repositories/deliveries.ts'
import type { RelatedDelivery } from '#shared/contract/delivery-views.ts'
import { toDelivery } from './views.ts'

/** Of each relation, so many are told. */
const mostOfEach = 10

/** The deliveries that one belongs together with, whichever of them was first. */
export const createRelated =
  ({ store, providers }: Pick<Core, 'store' | 'providers'>) =>
  async (id: string): Promise<RelatedDelivery[]> => {
    const row = found(await store.together.head(id))
    const repeats = row.resend_of === null ? undefined : await store.together.head(row.resend_of)
    const corrects = row.correction_of === null ? undefined : await store.together.head(row.correction_of)
    const relations: [RelatedDelivery['relation'], DeliveryHead[]][] = [
      ['corrects', corrects ? [corrects] : []],
      ['corrected-by', await store.together.correctionsOf(id, mostOfEach)],
      ['repeats', repeats ? [repeats] : []],
      ['repeated-by', await store.together.repeatsOf(id, mostOfEach)],
      [row.is_test === 1 ? 'tested' : 'test', await store.together.testedTogether(row, mostOfEach)],
    ]
    return relations.flatMap(([relation, rows]) =>
      rows.map((one) => ({ relation, delivery: toDelivery(one, providers[one.provider]) })),
    )
  }

export type Related = ReturnType<typeof createRelated>
