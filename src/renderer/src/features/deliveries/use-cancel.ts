import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { useApi } from '../../bridge/api.ts'
import { hasCode, useErrorText } from '../../bridge/errors.ts'

/** Takes a hold or a schedule back and opens its message, which is a draft again. */
export function useCancel({ id, state }: Pick<Delivery, 'id' | 'state'>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const [, navigate] = useLocation()
  return useMutation({
    mutationFn: () => client.deliveries.cancel({ id }),
    onSuccess: ({ draftId }) => {
      void message.success(t(state === 'scheduled' ? 'deliveries.schedule.cancelled' : 'deliveries.hold.cancelled'))
      navigate(`/compose/${draftId}`)
    },
    onError: (error) => void message.error(hasCode(error, 'TOO_LATE') ? t('deliveries.hold.tooLate') : say(error)),
  })
}
