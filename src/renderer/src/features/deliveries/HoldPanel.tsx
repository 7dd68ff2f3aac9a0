import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Delivery } from '#shared/contract/deliveries.ts'
import { useApi } from '../../bridge/api.ts'
import { hasCode, useErrorText } from '../../bridge/errors.ts'
import { useIsLost } from '../../bridge/use-is-lost.ts'
import { AudienceWords } from '../../components/AudienceWords.tsx'
import { ignoreRepeat } from '../../components/ignore-repeat.ts'
import { Panel } from '../../components/Panel.tsx'
import { StageTag } from '../../components/Stage.tsx'
import styles from './Delivery.module.css'
import { HoldCountdown } from './HoldCountdown.tsx'

/** The countdown before anything leaves, to whom and where it would go, and the way back. */
export function HoldPanel({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const isLost = useIsLost()
  const [, navigate] = useLocation()
  const cancel = useMutation({
    mutationFn: () => client.deliveries.cancel({ id: delivery.id }),
    onSuccess: ({ draftId }) => {
      void message.success(t('deliveries.hold.cancelled'))
      navigate(`/compose/${draftId}`)
    },
    onError: (error) => void message.error(hasCode(error, 'TOO_LATE') ? t('deliveries.hold.tooLate') : say(error)),
  })
  return (
    <Panel>
      <div className={styles['bar']}>
        <div>
          <p className={styles['target']}>
            <StageTag stage={delivery.stage} />
            <AudienceWords whole audience={delivery.audience} />
          </p>
          <HoldCountdown until={delivery.holdUntil} isLost={isLost} />
        </div>
        <Button
          autoFocus
          size="large"
          loading={cancel.isPending}
          disabled={isLost}
          onKeyDown={ignoreRepeat}
          onClick={() => cancel.mutate()}
        >
          {t(isLost ? 'deliveries.hold.cancelLater' : 'deliveries.hold.cancel')}
        </Button>
      </div>
    </Panel>
  )
}
