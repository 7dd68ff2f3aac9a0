import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { ChangeSheet } from '../../components/calls/ChangeSheet.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { DeleteTag } from './DeleteTag.tsx'
import styles from './Devices.module.css'
import { nameOf, Records } from './Records.tsx'
import { TagCount } from './TagCount.tsx'
import { useTaggedTag } from './tagging.ts'

const pageSize = 100
/** Name, number, note and time of creation; of the type nobody can tell the meaning. */
const shown = [0, 1, 2, 4]

/** The tags of the app: how many devices each has, its devices, a new one, and doing away with one. */
export function TagList({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const { hide } = useMask()
  const operations = useDescriptor('baidu')?.operations
  const [isCreating, setCreating] = useState(false)
  const [deleted, setDeleted] = useState<string | null>(null)
  const { open } = useTaggedTag(connection.id)
  const creation = operations?.find(({ id }) => id === 'app.create_tag')
  const deletion = operations?.find(({ id }) => id === 'app.del_tag')
  return (
    <>
      <Records
        connection={connection}
        operation="app.query_tags"
        limit={pageSize}
        label={t('devices.tabs.tags')}
        empty={{ title: t('devices.tags.empty.title'), text: t('devices.tags.empty.text') }}
        shown={shown}
        extra={<Button onClick={() => setCreating(true)}>{t('devices.tags.create')}</Button>}
        more={[
          {
            title: t('devices.tags.count'),
            numeric: true,
            cell: (row) => <TagCount connectionId={connection.id} tag={nameOf(row)} />,
          },
          {
            title: t('devices.actions'),
            numeric: true,
            cell: (row) => {
              const tag = nameOf(row)
              return (
                <span className={styles['rowActions']}>
                  <Button
                    size="small"
                    aria-label={t('devices.tags.manageOf', { tag: hide(tag) })}
                    onClick={() => open(tag)}
                  >
                    {t('devices.tags.manage')}
                  </Button>
                  <Button
                    size="small"
                    type="text"
                    danger
                    aria-label={t('devices.tags.deleteOf', { tag: hide(tag) })}
                    onClick={() => setDeleted(tag)}
                  >
                    {t('devices.tags.delete')}
                  </Button>
                </span>
              )
            },
          },
        ]}
      />
      {isCreating && creation && (
        <ChangeSheet
          connection={connection}
          operation={creation}
          title={t('devices.tags.create')}
          action={t('devices.tags.created')}
          onClose={() => setCreating(false)}
        />
      )}
      {deleted !== null && deletion && (
        <DeleteTag connection={connection} operation={deletion} tag={deleted} onClose={() => setDeleted(null)} />
      )}
    </>
  )
}
