import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import type { Resource } from '#shared/contract/resources.ts'
import { useApi } from '../../../bridge/api.ts'
import { ErrorNote } from '../../../components/ErrorNote.tsx'
import { Time } from '../../../components/Time.tsx'
import styles from './Resources.module.css'

interface UsesDialogProps {
  connection: Connection
  resource: Resource
  onClose: () => void
}

/** The drafts and deliveries in which a resource stands. */
export function UsesDialog({ connection, resource: { resourceId, fileName }, onClose }: UsesDialogProps) {
  const { t } = useTranslation()
  const input = { connectionId: connection.id, resourceId }
  // a draft tells nobody of what was typed into it a moment ago
  const uses = useQuery({ ...useApi().query.resources.uses.queryOptions({ input }), staleTime: 0 })
  const lists = [
    {
      ...{ key: 'drafts', title: t('uploads.uses.drafts') },
      rows: (uses.data?.drafts ?? []).map(({ id, title, updatedAt }) => ({
        ...{ id, title, at: updatedAt, href: `/compose/${id}`, note: '' },
      })),
    },
    {
      ...{ key: 'deliveries', title: t('uploads.uses.deliveries') },
      rows: (uses.data?.deliveries ?? []).map(({ id, title, createdAt, isTest }) => ({
        ...{ id, title, at: createdAt, href: `/deliveries/${id}`, note: isTest ? t('uploads.uses.test') : '' },
      })),
    },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <Modal
      open
      width={560}
      title={t('uploads.uses.title', { name: fileName })}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onClose}
      footer={null}
    >
      <ErrorNote error={uses.error} onRetry={() => void uses.refetch()} />
      {uses.data && lists.length === 0 && <p className="quiet">{t('uploads.uses.none')}</p>}
      {lists.map(({ key, title, rows }) => (
        <section key={key} className={styles['uses']}>
          <h3>{title}</h3>
          <ul>
            {rows.map(({ id, title: name, at, href, note }) => (
              <li key={id}>
                <Link href={href} onClick={onClose}>
                  {name || t('compose.untitled')}
                </Link>
                <span className="quiet">
                  {note} <Time at={at} relative />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {uses.data && <p className={styles['fine']}>{t('uploads.uses.scope')}</p>}
    </Modal>
  )
}
