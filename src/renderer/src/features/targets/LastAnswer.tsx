import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { CauseWords } from '../../components/CauseWords.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { OutcomeTag } from '../../components/OutcomeTag.tsx'
import { Time } from '../../components/Time.tsx'
import styles from './Targets.module.css'

/** What the receiver answered last: its status and description in words, and the way to the record. */
export function LastAnswer({ connection: { id, name } }: { connection: Connection }) {
  const { t } = useTranslation()
  const read = useQuery(useApi().query.deliveries.lastAnswer.queryOptions({ input: { connectionId: id } }))
  if (read.error) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />
  if (!read.data) return null
  const { last } = read.data
  if (last === null) return <span className="quiet">{t('targets.never')}</span>
  return (
    <div className={styles['last']}>
      <div className={styles['head']}>
        <OutcomeTag outcome={last.outcome} />
        <code>{last.title}</code>
        <Time at={last.at} relative />
        <Link href={`/deliveries/${last.deliveryId}`} aria-label={`${t('targets.answered')} ${name}`}>
          {t('targets.answered')}
        </Link>
      </div>
      {last.cause && <CauseWords cause={last.cause} />}
    </div>
  )
}
