import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Delivery } from '#shared/contract/deliveries.ts'
import { useApi } from '../../bridge/api.ts'
import { hasCode, useErrorText } from '../../bridge/errors.ts'
import { Panel } from '../../components/Panel.tsx'
import { useNow } from '../../components/Time.tsx'
import styles from './Delivery.module.css'

/** The countdown before anything leaves, and the way back. */
export function HoldPanel({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const [, navigate] = useLocation()
  const now = useNow(200)
  const cancel = useMutation({
    mutationFn: () => client.deliveries.cancel({ id: delivery.id }),
    onSuccess: ({ draftId }) => {
      void message.success(t('deliveries.hold.cancelled'))
      navigate(`/compose/${draftId}`)
    },
    onError: (error) => void message.error(hasCode(error, 'TOO_LATE') ? t('deliveries.hold.tooLate') : say(error)),
  })
  const seconds = Math.max(0, Math.ceil(((delivery.holdUntil ?? now) - now) / 1000))
  return (
    <Panel>
      <div className={styles['bar']}>
        <div>
          <p className={styles['big']} role="timer">
            {t('deliveries.hold.title', { seconds })}
          </p>
          <p className="quiet">{t('deliveries.hold.text')}</p>
        </div>
        <Button autoFocus loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('deliveries.hold.cancel')}
        </Button>
      </div>
    </Panel>
  )
}
