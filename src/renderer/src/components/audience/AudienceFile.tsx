import { App, Button, Modal } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedKind } from '#shared/domain/audience.ts'
import { useFilePicker } from '../use-file-picker.tsx'
import { ReplaceOrAppend } from './ReplaceOrAppend.tsx'
import { useImport } from './use-import.ts'

const ImportSteps = lazy(() => import('./ImportSteps.tsx'))

interface AudienceFileProps {
  kind: ListedKind
  /** What stands in the list already. */
  text: string
  onRead: (text: string) => void
}

/** Reads a list from an Excel, CSV or text file; the core cleans it as it cleans pasted text. */
export function AudienceFile({ kind, text, onRead }: AudienceFileProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [waiting, setWaiting] = useState<string | null>(null)
  const reading = useImport({
    kind,
    onText: (found) => (text.trim() === '' ? onRead(found) : setWaiting(found)),
    onProblem: (words) => void message.error(words, 8),
  })
  const { state, cancel, open } = reading
  const picker = useFilePicker({
    accept: '.xlsx,.xls,.csv,.txt,text/plain,text/csv',
    label: t('compose.audience.fromFile'),
    onFiles: ([file]) => file && void open(file),
  })
  const settle = (next: string) => {
    setWaiting(null)
    onRead(next)
  }
  return (
    <>
      <Button size="small" type="link" loading={state.step === 'opening'} onClick={picker.open}>
        {t('compose.audience.fromFile')}
      </Button>
      {picker.input}
      <Modal
        open={state.step !== 'idle' && state.step !== 'opening'}
        width={680}
        title={t('audiences.file.title')}
        closable={{ 'aria-label': t('common.close') }}
        onCancel={cancel}
        footer={<Button onClick={cancel}>{t('common.cancel')}</Button>}
        destroyOnHidden
      >
        <Suspense fallback={null}>
          <ImportSteps {...reading} />
        </Suspense>
      </Modal>
      {waiting !== null && (
        <ReplaceOrAppend
          onReplace={() => settle(waiting)}
          onAppend={() => settle(`${text.trimEnd()}\n${waiting}`)}
          onCancel={() => setWaiting(null)}
        />
      )}
    </>
  )
}
