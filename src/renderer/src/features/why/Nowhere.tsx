import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { replyNowhere } from '#shared/domain/why/reply.ts'
import { Panel } from '../../components/Panel.tsx'
import { Replies } from './Replies.tsx'
import styles from './Why.module.css'

interface NowhereProps {
  days: number
  /** For how many days lists are kept. */
  keptDays: number
  /** Something went to tags, and is listed below. */
  hasMore: boolean
  onLonger: (() => void) | null
  longer: number
}

/** Said where no list of late has named an id. */
export function Nowhere({ days, keptDays, hasMore, onLonger, longer }: NowhereProps) {
  const { t } = useTranslation()
  return (
    <Panel>
      <div className={styles['verdict']}>
        <p className={styles['sentence']} role="status">
          {t(hasMore ? 'why.nowhere.many' : 'why.nowhere.title', { days })}
        </p>
        <p>
          <strong className={styles['next']}>{t('why.next')}</strong> {t('why.nowhere.next')}
        </p>
        <p className="quiet">{t('why.nowhere.kept', { days: keptDays })}</p>
        {onLonger && !hasMore && (
          <div>
            <Button onClick={onLonger}>{t('why.nowhere.older', { days: longer })}</Button>
          </div>
        )}
        {!hasMore && <Replies reply={replyNowhere} />}
      </div>
    </Panel>
  )
}
