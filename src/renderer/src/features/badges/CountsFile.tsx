import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field, FieldValue } from '#shared/domain/field.ts'
import type { Typed } from '../../components/fields/typed.ts'
import { useFilePicker } from '../../components/use-file-picker.tsx'
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
  const picker = useFilePicker({
    accept: '.csv,.txt,text/csv',
    label: t('badges.file.choose'),
    onFiles: ([file]) => file && void read(file),
  })
  return (
    <>
      <div className={styles['tools']}>
        <Button size="small" onClick={picker.open}>
          {t('badges.file.choose')}
        </Button>
        <span className="quiet">{t('badges.file.hint')}</span>
      </div>
      {picker.input}
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
