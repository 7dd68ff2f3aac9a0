import type { DeliveryHead } from '#main/store/repositories/deliveries.ts'
import type { Store } from '#main/store/store.ts'
import type { Inclusion } from '#shared/domain/why/facts.ts'

interface Carried {
  inclusion: Inclusion
  /** Position of the request that is to be looked at; null where none is about the id. */
  position: number | null
}

/** Whether a delivery was for an id, and which of its requests carries it. */
export async function carryingRequest(
  { recipients }: Pick<Store, 'recipients'>,
  row: DeliveryHead,
  value: string,
): Promise<Carried> {
  switch (row.audience_kind) {
    // these are one request, whoever they reach
    case 'all':
      return { inclusion: 'everybody', position: 1 }
    case 'tag':
      return { inclusion: 'tagged', position: 1 }
    case 'target':
      return { inclusion: 'receiver', position: 1 }
    default: {
      if (row.cleared > 0) return { inclusion: 'cleared', position: null }
      const [newest] = await recipients.deliveriesWith([value], row.seq + 1, 1)
      return newest?.id === row.id
        ? { inclusion: 'named', position: newest.position }
        : { inclusion: 'not-named', position: null }
    }
  }
}
