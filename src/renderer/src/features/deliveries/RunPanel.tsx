import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/deliveries.ts'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import styles from './Delivery.module.css'

/** How far a run has come, why it stands still, and what can be done. */
export function RunPanel({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const language = useLanguage()
  const { query } = useApi()
  const { id, counts, requestCount, state, pauseReason } = delivery
  const pause = useMutation(query.deliveries.pause.mutationOptions())
  const resume = useMutation(query.deliveries.resume.mutationOptions())
  const stop = useMutation(query.deliveries.stop.mutationOptions())
  const done = requestCount - counts.planned - counts.inFlight
  const askToStop = () =>
    void modal.confirm({
      title: t('deliveries.stopTitle'),
      content: t('deliveries.stopText', { n: formatCount(counts.planned, language) }),
      okText: t('deliveries.stop'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => stop.mutateAsync({ id }),
    })
  const progress = t('deliveries.progress', {
    done: formatCount(done, language),
    total: formatCount(requestCount, language),
  })
  return (
    <Panel>
      {state === 'paused' && pauseReason && (
        <Alert type="warning" showIcon title={t(`deliveries.pauseReason.${pauseReason}`)} />
      )}
      <div className={styles['bar']}>
        <div>
          <p>{progress}</p>
          <Progress
            percent={requestCount === 0 ? 0 : (done / requestCount) * 100}
            showInfo={false}
            aria-label={progress}
          />
        </div>
        {state === 'running' ? (
          <Button loading={pause.isPending} onClick={() => pause.mutate({ id })}>
            {t('deliveries.pause')}
          </Button>
        ) : (
          <Button loading={resume.isPending} onClick={() => resume.mutate({ id })}>
            {t('deliveries.resume')}
          </Button>
        )}
        <Button danger onClick={askToStop}>
          {t('deliveries.stop')}
        </Button>
      </div>
      <ErrorNote error={pause.error ?? resume.error ?? stop.error} />
    </Panel>
  )
}
