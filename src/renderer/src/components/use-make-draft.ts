import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useLocation } from 'wouter'
import { useErrorText } from '../bridge/errors.ts'

interface DraftWords {
  /** Said once it is made. */
  made: string
  /** What to say of an error in place of the usual words; null for those. */
  failed?: (error: unknown) => string | null
}

/** Makes a draft, says so and opens it. */
export function useMakeDraft<Asked = void>(
  make: (asked: Asked) => Promise<{ draftId: string }>,
  { made, failed }: DraftWords,
) {
  const { message } = App.useApp()
  const say = useErrorText()
  const [, navigate] = useLocation()
  return useMutation({
    mutationFn: make,
    onSuccess: ({ draftId }) => {
      void message.success(made)
      navigate(`/compose/${draftId}`)
    },
    onError: (error) => void message.error(failed?.(error) ?? say(error)),
  })
}
