import type { DeliveryHead } from '#main/store/repositories/deliveries.ts'
import { type DeliveryState, type RequestCounts, type Summary, summarise } from '#shared/domain/delivery.ts'
import { stateWords, summaryWords } from '#shared/domain/delivery-words.ts'
import type { Text } from '#shared/domain/text.ts'

type Row = Pick<
  DeliveryHead,
  'state' | 'planned' | 'in_flight' | 'accepted' | 'refused' | 'not_sent' | 'unknown' | 'cancelled'
>

export const countsOf = (row: Row): RequestCounts => ({
  planned: row.planned,
  inFlight: row.in_flight,
  accepted: row.accepted,
  refused: row.refused,
  notSent: row.not_sent,
  unknown: row.unknown,
  cancelled: row.cancelled,
})

/** What became of a delivery, or where it stands. */
export const outcomeOf = (row: Row): DeliveryState | Summary =>
  row.state === 'settled' ? (summarise(countsOf(row)) ?? 'settled') : row.state

/** The word for that as lists show it. */
export const outcomeWords = (outcome: DeliveryState | Summary): Text =>
  outcome === 'settled'
    ? nothing
    : outcome in stateWords
      ? stateWords[outcome as keyof typeof stateWords]
      : summaryWords[outcome as Summary]

const nothing: Text = { zh: '', en: '' }
