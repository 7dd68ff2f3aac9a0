import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field, FieldValue } from '#shared/domain/field.ts'
import type { Typed } from '../../components/fields/typed.ts'
import styles from './Badges.module.css'
import { countsIn, decodeText } from './counts-file.ts'

const largestBytes = 2 * 1024 * 1024
const shownLines = 20

interface CountsFileProps {
  field: Field
  onRead: (counts: FieldValue | undefined) => void
}

/** Counts of single users out of a CSV; they take the place of what was typed, or nothing does. */
export function CountsFile({ field, onRead }: CountsFileProps) {
  const { t } = useTranslation()
  const picker = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Typed | 'too-large' | 'empty' | null>(null)
  const read = async (file: File) => {
    if (file.size > largestBytes) return setProblem('too-large')
    const typed = countsIn(decodeText(await file.arrayBuffer()), field)
    const isEmpty = typed.value === undefined || Object.keys(typed.value).length === 0
    if (typed.fault !== null) return setProblem(typed)
    if (isEmpty) return setProblem('empty')
    setProblem(null)
    onRead(typed.value)
  }
  return (
    <>
      <div className={styles['tools']}>
        <Button size="small" onClick={() => picker.current?.click()}>
          {t('badges.file.choose')}
        </Button>
        <span className="quiet">{t('badges.file.hint')}</span>
      </div>
      <input
        ref={picker}
        type="file"
        accept=".csv,.txt,text/csv"
        hidden
        aria-label={t('badges.file.choose')}
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          event.target.value = ''
          if (chosen) void read(chosen)
        }}
      />
      <div aria-live="polite">
        {problem !== null && (
          <Alert
            className={styles['everybody'] ?? ''}
            type="error"
            showIcon
            title={
              typeof problem === 'string'
                ? t(`badges.file.${problem}`)
                : t('badges.file.faults', { lines: problem.lines.slice(0, shownLines).join(', ') })
            }
          />
        )}
      </div>
    </>
  )
}
