import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Time } from '../../components/Time.tsx'
import { Verbatim } from '../../components/Verbatim.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Targets.module.css'

/** What arrived at the practice receiver, the latest first. */
export function PracticeInbox() {
  const { t } = useTranslation()
  const { hide, request } = useMask()
  const inbox = useQuery(useApi().query.system.practiceInbox.queryOptions())
  const events = inbox.data
  return (
    <Panel title={t('targets.inbox.title')}>
      <ErrorNote error={inbox.error} />
      {events?.length === 0 && <p>{t('targets.inbox.empty')}</p>}
      {events && events.length > 0 && (
        <ul className={styles['events']} aria-live="polite">
          {events.map(({ receivedAt, id, type, appid, payload, repeat }) => (
            <li key={`${receivedAt} ${id}`} className={styles['event']}>
              <div>
                <code>{type}</code>
                <Time at={receivedAt} />
              </div>
              <div className="quiet">
                {id !== null && <code>{id}</code>}
                {appid !== null && <code>appid {hide(appid)}</code>}
              </div>
              {repeat && <p className={styles['off']}>{t('targets.inbox.repeat')}</p>}
              <Verbatim>{request(payload)}</Verbatim>
            </li>
          ))}
        </ul>
      )}
      <p className={`quiet ${styles['note']}`}>{t('targets.inbox.note')}</p>
    </Panel>
  )
}
