import { countsOf } from '#main/services/request-counts.ts'
import type { DeliveryHead } from '#main/store/repositories/deliveries.ts'
import { type DeliveryState, type Summary, summarise } from '#shared/domain/delivery.ts'
import { stateWords, summaryWords } from '#shared/domain/delivery-words.ts'
import type { Text } from '#shared/domain/text.ts'

type Row = Parameters<typeof countsOf>[0] & Pick<DeliveryHead, 'state'>

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
