import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import type { Resource } from '#shared/contract/resources.ts'
import { fileKindSchema } from '#shared/domain/file-kind.ts'
import { useApi } from '../../../bridge/api.ts'
import { Copyable } from '../../../components/Copyable.tsx'
import { ErrorNote } from '../../../components/ErrorNote.tsx'
import { List } from '../../../components/List.tsx'
import { MoreButton } from '../../../components/MoreButton.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { Time } from '../../../components/Time.tsx'
import { AddByHand } from './AddByHand.tsx'
import { FileCell } from './FileCell.tsx'
import { ResourceActions } from './ResourceActions.tsx'
import styles from './Resources.module.css'
import { UsesDialog } from './UsesDialog.tsx'

const kinds = ['any', ...fileKindSchema.options] as const
const pageSize = 20

/** What is known of the files at a connection's service, newest first; what is looked for stands in the address. */
export function ResourceTable({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const [shown, setShown] = useState<Resource | null>(null)
  const [isAdding, setAdding] = useState(false)
  const kind = fileKindSchema.safeParse(search.get('kind')).data
  const text = search.get('text') ?? ''
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  const pages = useInfiniteQuery({
    ...useApi().query.resources.list.infiniteOptions({
      input: (cursor: string | null) => ({
        ...{ connectionId: connection.id, limit: pageSize, cursor, text },
        ...(kind && { kind }),
      }),
      initialPageParam: null,
      getNextPageParam: (page) => page.cursor,
    }),
    placeholderData: keepPreviousData,
  })
  const rows = pages.data?.pages.flatMap((page) => page.items)
  const isFiltered = kind !== undefined || text !== ''
  return (
    <Panel
      title={t('resources.list.heading')}
      extra={
        <Button size="small" onClick={() => setAdding(true)}>
          {t('uploads.add.open')}
        </Button>
      }
    >
      <div className={styles['filters']}>
        <Input.Search
          allowClear
          className={styles['search'] ?? ''}
          defaultValue={text}
          maxLength={200}
          aria-label={t('uploads.search')}
          placeholder={t('uploads.search')}
          onChange={(event) => set('text', event.target.value)}
        />
        <Segmented
          aria-label={t('uploads.columns.kind')}
          value={kind ?? 'any'}
          onChange={(value) => set('kind', value === 'any' ? '' : value)}
          options={kinds.map((value) => ({
            value,
            label: value === 'any' ? t('uploads.anyKind') : t(`resources.labels.${value}`),
          }))}
        />
      </div>
      <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} />
      {rows?.length === 0 && (
        <p className={styles['nothing']}>{t(isFiltered ? 'uploads.empty.found' : 'uploads.empty.all')}</p>
      )}
      {rows && rows.length > 0 && (
        <List<Resource>
          label={t('resources.list.heading')}
          rows={rows}
          keyOf={({ resourceId }) => resourceId}
          columns={[
            { title: t('resources.list.name'), wide: true, cell: (row) => <FileCell resource={row} /> },
            {
              title: t('uploads.columns.id'),
              short: true,
              cell: ({ resourceId }) => <Copyable text={resourceId} />,
            },
            { title: t('uploads.columns.operator'), short: true, cell: ({ operator }) => operator },
            {
              title: t('resources.list.uploaded'),
              numeric: true,
              cell: ({ uploadedAt }) => <Time at={uploadedAt} relative />,
            },
            {
              title: t('resources.list.actions'),
              numeric: true,
              cell: (row) => <ResourceActions connection={connection} resource={row} onUses={() => setShown(row)} />,
            },
          ]}
        />
      )}
      <MoreButton pages={pages} />
      {shown && <UsesDialog connection={connection} resource={shown} onClose={() => setShown(null)} />}
      {isAdding && <AddByHand connection={connection} onClose={() => setAdding(false)} />}
    </Panel>
  )
}
