import { useTranslation } from 'react-i18next'
import type { ConnectionUsage } from '#shared/contract/connections.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import styles from './Transfer.module.css'

interface UsedByProps {
  usage: ConnectionUsage
  hasTestAudience: boolean
  /** Goes to where something that uses the connection is. */
  onOpen: (address: string) => void
}

/** What uses a connection: what hinders its removal, or what goes with it and what stays. */
export function UsedBy({ usage, hasTestAudience, onOpen }: UsedByProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = (part: 'drafts' | 'resources' | 'tenants' | 'held' | 'scheduled' | 'running' | 'changes') =>
    t(`connectionCare.usedBy.${part}`, { count: usage[part], n: formatCount(usage[part], language) })
  const item = (part: 'drafts' | 'held' | 'scheduled' | 'running', address: string) =>
    usage[part] > 0 && (
      <li>
        <a
          href={address}
          onClick={(event) => {
            event.preventDefault()
            onOpen(address)
          }}
        >
          {words(part)}
        </a>
      </li>
    )
  if (usage.underWay + usage.changes > 0)
    return (
      <div className={styles['stack']}>
        <p>{t('connectionCare.usedBy.busyText')}</p>
        <ul>
          {item('held', '/deliveries?tab=waiting')}
          {item('scheduled', '/deliveries?tab=waiting')}
          {item('running', '/deliveries?tab=running')}
          {usage.changes > 0 && <li>{words('changes')}</li>}
        </ul>
      </div>
    )
  return (
    <div className={styles['stack']}>
      <p>{t('connectionCare.usedBy.goes')}</p>
      <ul>
        <li>{t('connectionCare.usedBy.credentials')}</li>
        {hasTestAudience && <li>{t('connectionCare.usedBy.testAudience')}</li>}
        {item('drafts', '/deliveries?tab=drafts')}
        {usage.resources > 0 && <li>{words('resources')}</li>}
        {usage.tenants > 0 && <li>{words('tenants')}</li>}
      </ul>
      <p>{t('connectionCare.usedBy.stays', { deliveries: formatCount(usage.deliveries, language) })}</p>
    </div>
  )
}
