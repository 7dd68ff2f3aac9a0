import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatCount, useLanguage } from '../format.ts'
import { ColumnPicker } from './ColumnPicker.tsx'
import { ImportResult } from './ImportResult.tsx'
import type { useImport } from './use-import.ts'

/** What is asked, under way or found while a list is read from a file. */
export default function ImportSteps({ state, read, again, use }: ReturnType<typeof useImport>) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (state.step === 'choosing') return <ColumnPicker table={state.table} onRead={(choice) => void read(choice)} />
  if (state.step === 'reading')
    return (
      <>
        <p role="status">{t('audiences.file.reading', { n: formatCount(state.rows, language) })}</p>
        <Progress
          percent={state.share * 100}
          showInfo={false}
          strokeColor="var(--accent)"
          aria-label={t('audiences.file.title')}
        />
      </>
    )
  if (state.step !== 'read') return null
  return (
    <ImportResult
      summary={state.summary}
      onAgain={state.isTable ? () => void again() : null}
      onUse={() => use(state.text)}
    />
  )
}
