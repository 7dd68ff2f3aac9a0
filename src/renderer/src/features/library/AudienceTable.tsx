import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedAudience } from '#shared/contract/audiences.ts'
import { useApi } from '../../bridge/api.ts'
import { ClampedText } from '../../components/ClampedText.tsx'
import { Empty } from '../../components/Empty.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { NameDialog } from '../../components/NameDialog.tsx'
import { Time } from '../../components/Time.tsx'
import { useRemoveAudience } from './use-remove-audience.ts'

/** Saved audiences: how large, of what kind, how old, when last used. */
export function AudienceTable() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { client, query } = useApi()
  const saved = useQuery(query.audiences.list.queryOptions())
  const remove = useRemoveAudience()
  const [renamed, setRenamed] = useState<SavedAudience | null>(null)
  if (saved.error) return <ErrorNote error={saved.error} onRetry={() => void saved.refetch()} />
  if (!saved.data) return null
  if (saved.data.length === 0) {
    const words = { title: t('audiences.library.empty.title'), text: t('audiences.library.empty.text') }
    return <Empty {...words} action={{ label: t('audiences.library.empty.action'), href: '/compose/new' }} />
  }
  return (
    <>
      <List
        label={t('audiences.library.heading')}
        rows={saved.data}
        keyOf={({ id }) => id}
        columns={[
          { title: t('audiences.columns.name'), wide: true, cell: ({ name }) => <ClampedText text={name} /> },
          { title: t('audiences.columns.kind'), short: true, cell: ({ kind }) => t(`common.audience.${kind}`) },
          { title: t('audiences.columns.size'), numeric: true, cell: ({ size }) => formatCount(size, language) },
          {
            title: t('audiences.columns.updated'),
            numeric: true,
            cell: ({ updatedAt }) => <Time at={updatedAt} relative />,
          },
          {
            title: t('audiences.columns.used'),
            numeric: true,
            cell: ({ lastUsedAt }) =>
              lastUsedAt === null ? t('audiences.library.neverUsed') : <Time at={lastUsedAt} relative />,
          },
          { title: t('audiences.columns.operator'), cell: ({ operator }) => <ClampedText text={operator} oneLine /> },
          {
            title: t('audiences.columns.actions'),
            numeric: true,
            short: true,
            cell: (row) => (
              <>
                <Button
                  size="small"
                  type="link"
                  aria-label={t('audiences.library.renameOf', { name: row.name })}
                  onClick={() => setRenamed(row)}
                >
                  {t('audiences.library.rename')}
                </Button>
                <Button
                  size="small"
                  type="text"
                  danger
                  aria-label={t('audiences.library.removeOf', { name: row.name })}
                  onClick={() => remove(row)}
                >
                  {t('audiences.library.remove')}
                </Button>
              </>
            ),
          },
        ]}
      />
      {renamed && (
        <NameDialog
          title={t('audiences.library.renameTitle')}
          label={t('audiences.columns.name')}
          start={renamed.name}
          onSave={(name) => client.audiences.rename({ id: renamed.id, name })}
          onClose={() => setRenamed(null)}
        />
      )}
    </>
  )
}
