import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../../bridge/api.ts'
import { BridgeLost } from '../../bridge/bridge.ts'
import { namedError } from '../../bridge/errors.ts'

const askAgainMs = 500

interface SubmissionParts {
  deliveryId: string
  onSent: (deliveryId: string) => void
}

/**
 * A press on Send. A link that breaks under it leaves the press in doubt, and only the core can tell what became of it:
 * it is asked until it answers. Submitting twice sends once, so a press that came to nothing may be repeated.
 */
export function useSubmission({ deliveryId, onSent }: SubmissionParts) {
  const { query } = useApi()
  const submit = useMutation(query.deliveries.submit.mutationOptions({ onSuccess: ({ id }) => onSent(id) }))
  const isDoubtful = submit.isError && !namedError(submit.error) && !(submit.error instanceof BridgeLost)
  const answer = useQuery({
    ...query.deliveries.get.queryOptions({ input: { id: deliveryId } }),
    enabled: isDoubtful,
    staleTime: 0,
    gcTime: 0,
    retry: (_, error) => namedError(error) === null,
    retryDelay: askAgainMs,
  })
  const state = isDoubtful && answer.dataUpdatedAt > submit.submittedAt ? answer.data?.state : undefined
  const isUnderWay = state !== undefined && state !== 'reviewed'

  useEffect(() => {
    if (isUnderWay) onSent(deliveryId)
  }, [isUnderWay, onSent, deliveryId])

  return {
    press: submit.mutate,
    isSending: submit.isPending || submit.isSuccess || isUnderWay,
    /** The press may or may not have counted. */
    isUnsure: isDoubtful && state === undefined && !answer.isError,
    /** The press did not count, as the core says. */
    isUnmade: state === 'reviewed',
    error: isDoubtful ? answer.error : submit.error,
  }
}
