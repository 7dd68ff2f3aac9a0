import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { useIsLocked } from '../../bridge/queries.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { useExportedFile } from '../../components/export/use-exported-file.ts'
import { StageTag } from '../../components/Stage.tsx'
import { isPassphrase, NewPassphrase } from './NewPassphrase.tsx'
import styles from './Transfer.module.css'

/** Takes connections with their credentials to another console, in a file under a passphrase. */
export function ExportConnections({ connections }: { connections: readonly Connection[] }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('connectionCare.export.action')}</Button>
      {isOpen && (
        <ExportDialog connections={connections.filter(({ builtIn }) => !builtIn)} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

interface ExportDialogProps {
  connections: readonly Connection[]
  onClose: () => void
}

function ExportDialog({ connections, onClose }: ExportDialogProps) {
  const { t } = useTranslation()
  const receive = useExportedFile()
  const { client } = useApi()
  const isLocked = useIsLocked('production')
  const [ids, setIds] = useState<readonly string[]>([])
  const [passphrase, setPassphrase] = useState({ first: '', second: '' })
  const needsUnlock = isLocked && connections.some(({ id, stage }) => stage === 'production' && ids.includes(id))
  const save = useMutation({
    mutationFn: () => client.connections.exportFile({ ids: [...ids], passphrase: passphrase.first }),
    onSuccess: (result) => {
      if (receive(result, t('connectionCare.export.done'))) onClose()
    },
  })
  const toggle = (id: string, isChosen: boolean) =>
    setIds(isChosen ? [...ids, id] : ids.filter((other) => other !== id))
  return (
    <Modal
      open
      width={520}
      title={t('connectionCare.export.title')}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onClose}
      okText={t('connectionCare.export.ok')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: ids.length === 0 || needsUnlock || !isPassphrase(passphrase) }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
    >
      {connections.length === 0 ? (
        <p>{t('connectionCare.export.empty')}</p>
      ) : (
        <div className={styles['stack']}>
          <p className="quiet">{t('connectionCare.export.text')}</p>
          <fieldset className={styles['choices']}>
            <legend>{t('connectionCare.export.choose')}</legend>
            {connections.map(({ id, name, stage }) => (
              <Checkbox key={id} checked={ids.includes(id)} onChange={({ target }) => toggle(id, target.checked)}>
                <span className={styles['named']}>
                  {name} <StageTag stage={stage} />
                </span>
              </Checkbox>
            ))}
          </fieldset>
          {needsUnlock && <p role="status">{t('connectionCare.export.production')}</p>}
          <NewPassphrase value={passphrase} onChange={setPassphrase} />
          <ErrorNote error={save.error} />
        </div>
      )}
    </Modal>
  )
}
