import { App, Button, Modal, Progress } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedKind } from '#shared/domain/audience.ts'
import { formatCount, useLanguage } from '../format.ts'
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
  const picker = useRef<HTMLInputElement>(null)
  const [waiting, setWaiting] = useState<string | null>(null)
  const { state, cancel, open, read, again, use } = useImport({
    kind,
    onText: (found) => (text.trim() === '' ? onRead(found) : setWaiting(found)),
    onProblem: (words) => void message.error(words, 8),
  })
  const settle = (next: string) => {
    setWaiting(null)
    onRead(next)
  }
  return (
    <>
      <Button size="small" type="link" loading={state.step === 'opening'} onClick={() => picker.current?.click()}>
        {t('compose.audience.fromFile')}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xls,.csv,.txt,text/plain,text/csv"
        aria-label={t('compose.audience.fromFile')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void open(file)
        }}
      />
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
