import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { Content } from '#shared/domain/content.ts'
import { useApi } from '../../bridge/api.ts'
import { useIsLost } from '../../bridge/use-is-lost.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { Panel } from '../../components/Panel.tsx'
import { useMakeDraft } from '../../components/use-make-draft.ts'
import styles from './Delivery.module.css'
import { IncidentSheet } from './IncidentSheet.tsx'
import { useStop } from './use-stop.ts'

/** What can be done about a message that was wrong: nobody can recall it. */
export function CorrectionPanel({ delivery }: { delivery: Delivery & { content: Content | null } }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const isLost = useIsLost()
  const [isReporting, setReporting] = useState(false)
  const { stop, ask: askToStop } = useStop(delivery)
  const correct = useCorrection(delivery)
  const { counts, state, cleared } = delivery
  const isUnderWay = state === 'running' || state === 'paused'
  if (counts.accepted + counts.unknown === 0 && !isUnderWay) return null
  return (
    <Panel>
      <div className={styles['bar']}>
        <div>
          <h2>{t('correction.title')}</h2>
          <p>{t('correction.intro')}</p>
          <p className="quiet">
            {cleared ? t('correction.cleared') : t(`correction.effect.${effectOf(delivery.content)}`)}
          </p>
        </div>
        {isUnderWay && (
          <Button danger disabled={isLost} loading={stop.isPending} onClick={askToStop}>
            {t('correction.stop', { count: counts.planned, n: formatCount(counts.planned, language) })}
          </Button>
        )}
        <Button disabled={isLost || cleared} loading={correct.isPending} onClick={correct.ask}>
          {t('correction.action')}
        </Button>
        <Button disabled={isLost} onClick={() => setReporting(true)}>
          {t('correction.incident.action')}
        </Button>
      </div>
      {isReporting && <IncidentSheet delivery={delivery} onClose={() => setReporting(false)} />}
    </Panel>
  )
}

/** Makes a draft with the same message for the same audience, and opens it; nothing is sent by that. */
function useCorrection({ id, content }: Delivery & { content: Content | null }) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const { client } = useApi()
  const make = useMakeDraft(() => client.deliveries.correct({ id }), { made: t('correction.made') })
  const ask = () =>
    void modal.confirm({
      title: t('correction.question'),
      content: t('correction.warning', { effect: t(`correction.effect.${effectOf(content)}`) }),
      okText: t('correction.make'),
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => make.mutateAsync().catch(() => {}),
    })
  return { isPending: make.isPending, ask }
}

/** Whether a correction takes the place of the message anywhere. */
const effectOf = (content: Content | null): 'replaces' | 'adds' =>
  content?.provider === 'maxim' && content.message.ios?.apns_collapse_id ? 'replaces' : 'adds'
