import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectionFile } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { handFileOver } from '../../bridge/files.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { Field, hintId } from '../../components/Field.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { useFilePicker } from '../../components/use-file-picker.tsx'
import { type Choice, ImportChoice } from './ImportChoice.tsx'
import styles from './Transfer.module.css'

/** Asks for file and passphrase, shows what is in it, and adds what is chosen. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const fieldErrors = useFieldErrors()
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [choices, setChoices] = useState<readonly Choice[]>([])
  const look = useMutation({
    mutationFn: async (chosen: File) => client.connections.readFile({ file: await handFileOver(chosen), passphrase }),
    onSuccess: ({ connections }) => setChoices(connections.map(({ name, isTaken }) => ({ name, isChosen: !isTaken }))),
  })
  const found: ConnectionFile | undefined = look.data
  const take = choices.flatMap(({ name, isChosen }, index) => (isChosen ? [{ index, name: name.trim() }] : []))
  const add = useMutation({
    mutationFn: async ({ digest, from }: { digest: string; from: File }) =>
      client.connections.importFile({ file: await handFileOver(from), passphrase, digest, take }),
    onSuccess: ({ length }) => {
      void message.success(t('connectionCare.import.done', { count: length, n: formatCount(length, language) }))
      onClose()
    },
  })
  const picker = useFilePicker({
    accept: '.pdc',
    label: t('connectionCare.import.file'),
    onFiles: ([chosen]) => setFile(chosen ?? null),
  })
  const error = add.error ?? look.error
  const problem = error && (Object.values(fieldErrors(error))[0] ?? say(error))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file && passphrase !== '') look.mutate(file)
  }
  const n = { count: take.length, n: formatCount(take.length, language) }
  return (
    <Modal
      open
      width={560}
      title={t('connectionCare.import.title')}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onClose}
      cancelText={t('common.cancel')}
      okText={found ? t('connectionCare.import.ok', n) : t('connectionCare.import.look')}
      okButtonProps={{
        disabled: found ? take.length === 0 || take.some(({ name }) => name === '') : !file || passphrase === '',
      }}
      confirmLoading={look.isPending || add.isPending}
      onOk={() => {
        if (found && file) add.mutate({ digest: found.digest, from: file })
        else if (file) look.mutate(file)
      }}
    >
      <div className={styles['stack']}>
        {found ? (
          <ImportChoice found={found} choices={choices} onChange={setChoices} />
        ) : (
          <form className={styles['stack']} onSubmit={submit}>
            <p className="quiet">{t('connectionCare.import.text')}</p>
            <div className={styles['file']}>
              <Button onClick={picker.open}>{t('connectionCare.import.chooseFile')}</Button>
              <span>{file?.name}</span>
              {picker.input}
            </div>
            <Field id="importPassphrase" label={t('connectionCare.passphrase.open')}>
              <Input.Password
                id="importPassphrase"
                aria-describedby={hintId('importPassphrase')}
                autoComplete="off"
                value={passphrase}
                onChange={(event) => setPassphrase(event.target.value)}
              />
            </Field>
          </form>
        )}
        {problem && (
          <p className={styles['problem']} role="alert">
            {problem}
          </p>
        )}
      </div>
    </Modal>
  )
}
