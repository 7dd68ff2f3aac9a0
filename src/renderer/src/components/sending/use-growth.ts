import { useState } from 'react'
import type { ErrorData } from '#shared/contract/base.ts'
import { namedError } from '../../bridge/errors.ts'

type Growth = ErrorData<'MUCH_LARGER'>

/** The earlier push beside which the list is out of proportion, found at the review or at Send, and whether that is meant. */
export function useGrowth(atReview: Growth | null, submitError: unknown) {
  const [meantId, setMeantId] = useState<string | null>(null)
  const named = namedError(submitError)
  const growth = named?.code === 'MUCH_LARGER' ? (named.data as Growth) : atReview
  const isMeant = growth !== null && growth.deliveryId === meantId
  return {
    growth,
    isRefusal: named?.code === 'MUCH_LARGER',
    isMeant,
    isSettled: growth === null || isMeant,
    mean: (is: boolean) => setMeantId(is && growth ? growth.deliveryId : null),
    /** What goes with the submit. */
    answer: isMeant ? { confirmLarger: true } : {},
  }
}
