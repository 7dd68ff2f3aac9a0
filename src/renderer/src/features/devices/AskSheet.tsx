import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import { useApi } from '../../bridge/api.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { CallAnswer } from '../../components/calls/CallAnswer.tsx'
import { CallProblem } from '../../components/calls/CallProblem.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'

interface AskSheetProps {
  connection: Connection
  operation: string
  input: FieldValues
  title: string
  onClose: () => void
}

/** What the provider says about one row of a list. */
export function AskSheet({ connection, operation: id, input, title, onClose }: AskSheetProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const operation = useDescriptor(connection.provider)?.operations.find((one) => one.id === id)
  const asked = useQuery({
    ...useApi().query.operations.call.queryOptions({ input: { connectionId: connection.id, operation: id, input } }),
    gcTime: 0,
  })
  return (
    <Modal
      open
      width={760}
      title={title}
      closable={{ 'aria-label': t('common.close') }}
      footer={null}
      onCancel={onClose}
    >
      <div aria-live="polite">
        {asked.isLoading && <p className="quiet">{t('devices.asking')}</p>}
        <CallProblem error={asked.error} kind="query" />
        {asked.data && operation && <CallAnswer answer={asked.data} operation={operation} />}
      </div>
    </Modal>
  )
}
