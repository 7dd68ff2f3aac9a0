import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askPermission, useNotifications } from '../../bridge/notifications.ts'
import { useSystemInfo, useUpdateSettings } from '../../bridge/queries.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Panel } from '../../components/Panel.tsx'
import styles from './Settings.module.css'

/** Whether the system tells what happens while the console is not in front. */
export function NotificationPanel() {
  const { t } = useTranslation()
  const isOn = useNotifications()
  const byHost = useSystemInfo().data?.capabilities.notification === true
  const update = useUpdateSettings()
  const [isRefused, setRefused] = useState(false)
  const choose = async (wanted: boolean) => {
    const isAllowed = !wanted || byHost || (await askPermission())
    setRefused(!isAllowed)
    if (isAllowed) update.mutate({ notifications: wanted })
  }
  return (
    <Panel title={t('notices.heading')}>
      <div className={styles['data']}>
        <span>
          <Segmented<boolean>
            aria-label={t('notices.heading')}
            options={[
              { value: true, label: t('notices.on') },
              { value: false, label: t('notices.off') },
            ]}
            value={isOn}
            onChange={(wanted) => void choose(wanted)}
          />
        </span>
        {isRefused && <Alert type="warning" title={t('notices.refused')} />}
        <ErrorNote error={update.error} />
        <p className="quiet">{t('notices.hint')}</p>
      </div>
    </Panel>
  )
}
