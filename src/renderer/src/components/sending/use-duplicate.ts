import { useState } from 'react'
import type { ErrorData } from '#shared/contract/base.ts'
import { namedError } from '../../bridge/errors.ts'

type Known = ErrorData<'DUPLICATE'>

/** The earlier push that this one repeats, found at the review or when Send was pressed, and whether that is known. */
export function useDuplicate(atReview: Known | null, submitError: unknown) {
  const [knownId, setKnownId] = useState<string | null>(null)
  const named = namedError(submitError)
  const duplicate = named?.code === 'DUPLICATE' ? (named.data as Known) : atReview
  const isKnown = duplicate !== null && duplicate.deliveryId === knownId
  return {
    duplicate,
    isRefusal: named?.code === 'DUPLICATE',
    isKnown,
    isSettled: duplicate === null || isKnown,
    know: (is: boolean) => setKnownId(is && duplicate ? duplicate.deliveryId : null),
    /** What goes with the submit. */
    answer: isKnown ? { confirmDuplicate: true } : {},
  }
}
