import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { Copyable } from '../../components/Copyable.tsx'
import styles from './Delivery.module.css'
import { lostTrack, useRequests } from './use-requests.ts'

const shownIds = 5

/** Says that the outcome is not known and how to find out: without a task id, by the request's id at the provider. */
export function UnknownNote({ deliveryId }: { deliveryId: string }) {
  const { t } = useTranslation()
  const untraced = lostTrack(useRequests(deliveryId).rows)
  const ids = untraced.map(({ requestId }) => requestId)
  return (
    <Alert
      type="warning"
      showIcon
      title={t('deliveries.unknownTitle')}
      description={
        ids.length === 0 ? (
          t('deliveries.unknownText')
        ) : (
          <>
            <p>{t('deliveries.untraced')}</p>
            <p className={styles['ids']}>
              {ids.slice(0, shownIds).map((id) => (
                <Copyable key={id} text={id} />
              ))}
              {ids.length > shownIds && t('deliveries.moreIds', { count: ids.length - shownIds })}
            </p>
          </>
        )
      }
    />
  )
}
