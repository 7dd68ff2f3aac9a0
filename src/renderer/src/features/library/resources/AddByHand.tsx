import { Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { type FileKind, fileKindSchema } from '#shared/domain/file-kind.ts'
import { useApi } from '../../../bridge/api.ts'
import { useFieldErrors } from '../../../bridge/use-field-errors.ts'
import { ErrorNote } from '../../../components/ErrorNote.tsx'
import { Field, hintId } from '../../../components/Field.tsx'
import styles from './Resources.module.css'

interface AddByHandProps {
  connection: Connection
  onClose: () => void
}

/** Takes down a resource that was uploaded elsewhere, so that it can be chosen by a name. */
export function AddByHand({ connection, onClose }: AddByHandProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const fieldErrors = useFieldErrors()
  const [resourceId, setId] = useState('')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<FileKind>('picture')
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const errors = fieldErrors(error)
  const isComplete = resourceId.trim() !== '' && name.trim() !== ''
  const save = async () => {
    if (!isComplete || isBusy) return
    setBusy(true)
    try {
      await client.resources.add({
        connectionId: connection.id,
        resourceId: resourceId.trim(),
        kind,
        name: name.trim(),
      })
      onClose()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      width={480}
      title={t('uploads.add.title')}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onClose}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: !isComplete }}
      confirmLoading={isBusy}
      onOk={() => void save()}
    >
      <p className={styles['lead']}>{t('uploads.add.text')}</p>
      <Field id="add-id" label={t('uploads.columns.id')} name="resourceId" error={errors['resourceId']}>
        <Input
          id="add-id"
          autoFocus
          inputMode="numeric"
          autoComplete="off"
          maxLength={16}
          value={resourceId}
          aria-invalid={errors['resourceId'] !== undefined}
          onChange={(event) => setId(event.target.value)}
        />
      </Field>
      <Field id="add-name" label={t('uploads.add.name')} hint={t('uploads.add.nameHint')}>
        <Input
          id="add-name"
          autoComplete="off"
          maxLength={200}
          value={name}
          aria-describedby={hintId('add-name')}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field id="add-kind" label={t('uploads.columns.kind')} isGroup>
        <Segmented
          aria-label={t('uploads.columns.kind')}
          value={kind}
          onChange={setKind}
          options={fileKindSchema.options.map((value) => ({ value, label: t(`resources.labels.${value}`) }))}
        />
      </Field>
      {Object.keys(errors).length === 0 && <ErrorNote error={error} />}
    </Modal>
  )
}
