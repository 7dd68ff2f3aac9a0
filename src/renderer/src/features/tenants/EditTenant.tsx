import { useMutation } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tenant } from '#shared/contract/tenants.ts'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import { MaskedInput } from '../../masking/MaskedInput.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { NoteField } from './NoteField.tsx'

/** Name and note as this console keeps them; nothing of it goes to the provider. */
export function EditTenant({ tenant, onClose }: { tenant: Tenant; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { isOn, hide } = useMask()
  const [instanceName, setInstanceName] = useState(tenant.instanceName)
  const [note, setNote] = useState(tenant.note)
  const save = useMutation({
    mutationFn: () => client.tenants.annotate({ id: tenant.id, instanceName, note }),
    onSuccess: onClose,
  })
  const name = { id: 'tenant-name', 'aria-describedby': hintId('tenant-name') }
  return (
    <Modal
      open
      width={460}
      title={t('tenants.edit.title')}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onClose}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
    >
      <Field id="tenant-name" label={t('tenants.instanceName')} hint={t('tenants.noteHint')}>
        {isOn ? (
          <MaskedInput {...name} shown={hide(instanceName)} />
        ) : (
          <Input
            {...name}
            maxLength={200}
            value={instanceName}
            onChange={(event) => setInstanceName(event.target.value)}
          />
        )}
      </Field>
      <NoteField value={note} onChange={setNote} />
      <ErrorNote error={save.error} />
    </Modal>
  )
}
