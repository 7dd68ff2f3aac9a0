import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { useApi } from '../../bridge/api.ts'
import { hasCode } from '../../bridge/errors.ts'
import { useMakeDraft } from '../../components/use-make-draft.ts'

/** Takes a hold or a schedule back and opens its message, which is a draft again. */
export function useCancel({ id, state }: Pick<Delivery, 'id' | 'state'>) {
  const { t } = useTranslation()
  const { client } = useApi()
  return useMakeDraft(() => client.deliveries.cancel({ id }), {
    made: t(state === 'scheduled' ? 'deliveries.schedule.cancelled' : 'deliveries.hold.cancelled'),
    failed: (error) => (hasCode(error, 'TOO_LATE') ? t('deliveries.hold.tooLate') : null),
  })
}
