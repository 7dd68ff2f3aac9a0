import type { DeliveryHead } from '#main/store/repositories/deliveries.ts'
import type { RequestCounts } from '#shared/domain/delivery.ts'

type Row = Pick<DeliveryHead, 'planned' | 'in_flight' | 'accepted' | 'refused' | 'not_sent' | 'unknown' | 'cancelled'>

/** How many requests of a delivery came to what. */
export const countsOf = (row: Row): RequestCounts => ({
  planned: row.planned,
  inFlight: row.in_flight,
  accepted: row.accepted,
  refused: row.refused,
  notSent: row.not_sent,
  unknown: row.unknown,
  cancelled: row.cancelled,
})
