import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportSummary } from '#shared/domain/table.ts'
import { formatCount, useLanguage } from '../format.ts'
import styles from './AudienceImport.module.css'
import { InvalidValues } from './InvalidValues.tsx'

interface ImportResultProps {
  summary: ImportSummary
  /** Null where the file has no columns. */
  onAgain: (() => void) | null
  onUse: () => void
}

/** What a file came to where not all of it is right. Of a file with damaged ids nothing can be taken. */
export function ImportResult({ summary, onAgain, onUse }: ImportResultProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { count, repeated, cleaned, damaged, invalid, listed } = summary
  const words = (n: number) => ({ n: formatCount(n, language) })
  const parts = [
    t('audiences.file.result', words(count)),
    ...(repeated > 0 ? [t('compose.audience.repeated', words(repeated))] : []),
    ...(cleaned > 0 ? [t('compose.audience.cleaned', words(cleaned))] : []),
  ]
  return (
    <>
      {damaged > 0 ? (
        <Alert
          type="error"
          showIcon
          title={t('audiences.file.damagedTitle', words(damaged))}
          description={
            <>
              <p>{t('audiences.file.damagedText')}</p>
              <p>{t('audiences.file.cure')}</p>
            </>
          }
        />
      ) : (
        <p>{count === 0 ? t('audiences.file.none') : parts.join(' · ')}</p>
      )}
      {listed.length > 0 && <InvalidValues listed={listed} count={damaged || invalid} />}
      <div className={`${styles['row']} ${styles['cure']}`}>
        {count > 0 && <Button onClick={onUse}>{t('audiences.file.use', words(count))}</Button>}
        {onAgain && <Button onClick={onAgain}>{t('audiences.file.other')}</Button>}
      </div>
    </>
  )
}
