import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Resource } from '#shared/contract/resources.ts'
import { useApi } from '../../../bridge/api.ts'
import { ClampedText } from '../../../components/ClampedText.tsx'
import { ErrorNote } from '../../../components/ErrorNote.tsx'
import { formatBytes, useLanguage } from '../../../components/format.ts'
import { List } from '../../../components/List.tsx'
import { MoreButton } from '../../../components/MoreButton.tsx'
import { ResourceThumb } from '../../../components/resources/ResourceThumb.tsx'
import { Time } from '../../../components/Time.tsx'
import type { ResourcePickerProps } from './ResourcePicker.tsx'
import styles from './Suplink.module.css'

const pageSize = 8

type ResourceListProps = Pick<ResourcePickerProps, 'connection' | 'wanted' | 'isUsable' | 'onPick'>

/** What was uploaded before and fits, newest first. */
export function ResourceList({ connection, wanted, isUsable, onPick }: ResourceListProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const pages = useInfiniteQuery(
    useApi().query.resources.list.infiniteOptions({
      input: (cursor: string | null) => ({
        connectionId: connection.id,
        limit: pageSize,
        cursor,
        ...(wanted && { kind: wanted }),
      }),
      initialPageParam: null,
      getNextPageParam: (page) => page.cursor,
    }),
  )
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div>
      <h3>{t('resources.list.heading')}</h3>
      <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} />
      {pages.data && rows.length === 0 && (
        <p className={styles['empty']}>{t(`resources.list.empty.${wanted ?? 'any'}`)}</p>
      )}
      {rows.length > 0 && (
        <List<Resource>
          label={t('resources.list.heading')}
          rows={rows}
          keyOf={({ resourceId }) => resourceId}
          columns={[
            { title: t('resources.list.name'), wide: true, cell: (row) => <FileCell resource={row} /> },
            {
              title: t('resources.list.size'),
              numeric: true,
              cell: ({ bytes }) => (bytes === null ? t('common.none') : formatBytes(bytes, language)),
            },
            {
              title: t('resources.list.uploaded'),
              numeric: true,
              cell: ({ uploadedAt }) => <Time at={uploadedAt} />,
            },
            {
              title: t('resources.list.actions'),
              numeric: true,
              cell: (row) => (
                <Button
                  size="small"
                  disabled={!isUsable(row)}
                  title={isUsable(row) ? undefined : t('resources.list.unusable')}
                  aria-label={t('resources.list.useOf', { name: row.fileName })}
                  onClick={() => onPick(row)}
                >
                  {t('resources.list.use')}
                </Button>
              ),
            },
          ]}
        />
      )}
      <MoreButton pages={pages} />
    </div>
  )
}

const FileCell = ({ resource: { fileName, thumbnail } }: { resource: Resource }) => (
  <span className={styles['chosen']}>
    <ResourceThumb fileName={fileName} thumbnail={thumbnail} />
    <ClampedText text={fileName} />
  </span>
)
