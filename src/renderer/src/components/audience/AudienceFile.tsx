import { App, Button, Modal, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedKind } from '#shared/domain/audience.ts'
import { formatCount, useLanguage } from '../format.ts'
import { useFilePicker } from '../use-file-picker.tsx'
import { ColumnPicker } from './ColumnPicker.tsx'
import { ImportResult } from './ImportResult.tsx'
import { ReplaceOrAppend } from './ReplaceOrAppend.tsx'
import { useImport } from './use-import.ts'

interface AudienceFileProps {
  kind: ListedKind
  /** What stands in the list already. */
  text: string
  onRead: (text: string) => void
}

/** Reads a list from an Excel, CSV or text file; the core cleans it as it cleans pasted text. */
export function AudienceFile({ kind, text, onRead }: AudienceFileProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { message } = App.useApp()
  const [waiting, setWaiting] = useState<string | null>(null)
  const { state, cancel, open, read, again, use } = useImport({
    kind,
    onText: (found) => (text.trim() === '' ? onRead(found) : setWaiting(found)),
    onProblem: (words) => void message.error(words, 8),
  })
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
        {state.step === 'choosing' && <ColumnPicker table={state.table} onRead={(choice) => void read(choice)} />}
        {state.step === 'reading' && (
          <>
            <p role="status">{t('audiences.file.reading', { n: formatCount(state.rows, language) })}</p>
            <Progress
              percent={state.share * 100}
              showInfo={false}
              strokeColor="var(--accent)"
              aria-label={t('audiences.file.title')}
            />
          </>
        )}
        {state.step === 'read' && (
          <ImportResult
            summary={state.summary}
            onAgain={state.isTable ? () => void again() : null}
            onUse={() => use(state.text)}
          />
        )}
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
