import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Operation } from '#shared/domain/operation.ts'
import { useApi } from '../../bridge/api.ts'
import { ChangeSheet } from '../../components/calls/ChangeSheet.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Devices.module.css'

interface DeleteTagProps {
  connection: Connection
  operation: Operation
  tag: string
  onClose: () => void
}

/** Says how many devices lose the tag, and has its name typed. */
export function DeleteTag({ connection, operation, tag, onClose }: DeleteTagProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const count = useQuery({
    ...useApi().query.audiences.countTag.queryOptions({ input: { connectionId: connection.id, tag } }),
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  })
  const devices = count.data?.devices ?? null
  const words = () => {
    if (count.isLoading) return t('devices.tags.counting')
    if (devices === null) return t('devices.tags.uncounted')
    return t('devices.tags.touches', { count: devices, n: formatCount(devices, language) })
  }
  return (
    <ChangeSheet
      connection={connection}
      operation={operation}
      title={t('devices.tags.deleteTitle', { tag: hide(tag) })}
      action={t('devices.tags.delete')}
      preset={{ tag }}
      onClose={onClose}
    >
      <p className={styles['warn']} role="status">
        {words()}
      </p>
    </ChangeSheet>
  )
}
