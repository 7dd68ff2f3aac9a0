import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { formatCount, formatDuration, useLanguage } from '../../components/format.ts'
import { useNow } from '../../components/Time.tsx'
import styles from './Devices.module.css'
import { giveUpGroup, stopTagging, type Tagging } from './tagging.ts'

/** How far a run is, how fast it goes and how long it still takes, and the way to end it. */
export function TaggingProgress({ connectionId, tagging }: { connectionId: string; tagging: Tagging }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { client } = useApi()
  const now = useNow(1_000)
  const { begunAt, total, answered } = tagging.run
  const seconds = (now - begunAt) / 1_000
  const pace = seconds >= 1 && answered > 0 ? answered / seconds : null
  const isStopping = tagging.state === 'stopping'
  return (
    <>
      <Progress
        percent={(answered / total) * 100}
        showInfo={false}
        strokeColor="var(--accent)"
        aria-label={t(`devices.tagging.${tagging.kind}`)}
      />
      <div className={styles['row']}>
        <span role="status">
          {t('devices.tagging.progress', {
            done: formatCount(answered, language),
            total: formatCount(total, language),
          })}
          {pace !== null && ` · ${t('devices.tagging.pace', { n: formatCount(Math.round(pace), language) })}`}
          {pace !== null &&
            ` · ${t('devices.tagging.left', { time: formatDuration(((total - answered) / pace) * 1_000, language) })}`}
        </span>
        {isStopping ? (
          <>
            <span className="quiet">{t('devices.tagging.stopping')}</span>
            <Button size="small" onClick={() => giveUpGroup(client, connectionId)}>
              {t('devices.tagging.giveUp')}
            </Button>
          </>
        ) : (
          <Button size="small" onClick={() => stopTagging(connectionId)}>
            {t('devices.tagging.stop')}
          </Button>
        )}
      </div>
      <p className="quiet">{t('devices.tagging.stay')}</p>
    </>
  )
}
