import { useMutation } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { useExamples } from '../../bridge/use-examples.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { CallProblem } from '../../components/calls/CallProblem.tsx'
import { TypedField } from '../../components/fields/TypedField.tsx'
import { fieldOf } from './fields.ts'
import { NoteField } from './NoteField.tsx'

interface AddTenantProps {
  connection: Connection
  onClose: () => void
}

/** Takes a tenant into the list by its id, once the provider knows it. */
export function AddTenant({ connection, onClose }: AddTenantProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const descriptor = useDescriptor('suplink')
  const examples = useExamples(connection)
  const fieldErrors = useFieldErrors()
  const [tenantId, setTenantId] = useState('')
  const [instanceName, setInstanceName] = useState('')
  const [note, setNote] = useState('')
  const add = useMutation({
    mutationFn: () => client.tenants.add({ connectionId: connection.id, tenantId, instanceName, note }),
    onSuccess: onClose,
  })
  if (!descriptor) return null
  const { tenantId: fault } = add.error ? fieldErrors(add.error) : {}
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return (
    <Modal
      open
      width={520}
      title={t('tenants.add.title')}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onClose}
      okText={t('tenants.add.do')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: tenantId.trim() === '' }}
      confirmLoading={add.isPending}
      onOk={() => add.mutate()}
    >
      <p className="quiet">{t('tenants.add.text')}</p>
      <TypedField
        field={fieldOf(descriptor, 'tenant.info', 'tenantId')}
        value={tenantId}
        error={fault}
        {...(examples['tenantId'] !== undefined && { example: examples['tenantId'] })}
        onChange={(value) => setTenantId(text(value))}
      />
      <TypedField
        field={{ ...fieldOf(descriptor, 'tenant.opening', 'instanceName'), required: false }}
        value={instanceName}
        error={undefined}
        onChange={(value) => setInstanceName(text(value))}
      />
      <NoteField value={note} onChange={setNote} />
      <div aria-live="polite">{add.error && !fault && <CallProblem error={add.error} kind="query" />}</div>
    </Modal>
  )
}
