import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useChooseConnection, useCurrentConnection, useIsConnectionGone } from '../bridge/queries.ts'
import styles from './Shell.module.css'

/** Says that the connection of this window was deleted and which one it has instead, until somebody has read it. */
export function ConnectionGoneNote() {
  const { t } = useTranslation()
  const isGone = useIsConnectionGone()
  const current = useCurrentConnection()
  const choose = useChooseConnection()
  const [path, navigate] = useLocation()
  if (!isGone || !current) return null
  const accept = () => {
    choose(current.id)
    if (path.startsWith('/compose')) navigate('/compose')
  }
  return (
    <Alert
      className={styles['note'] ?? ''}
      type="warning"
      showIcon
      title={t('shell.connectionGone.title')}
      description={t('shell.connectionGone.text')}
      action={
        <Button size="small" onClick={accept}>
          {t('shell.connectionGone.accept')}
        </Button>
      }
    />
  )
}
