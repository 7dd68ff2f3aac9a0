import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecipientList } from '#shared/domain/recipients.ts'
import { hintId } from '../Field.tsx'
import { FileDrop } from '../FileDrop.tsx'
import { AudienceHint } from './AudienceHint.tsx'
import styles from './Recipients.module.css'
import { RecipientsText } from './RecipientsText.tsx'

interface RecipientsBoxProps {
  label: ReactNode
  /** What the list comes to, beside its label. */
  count: ReactNode
  text: string
  placeholder: string
  list: RecipientList
  /** Where to get a list. */
  tools: ReactNode
  onChange: (text: string) => void
}

/** The list of recipients as it is typed, with what is amiss below. */
export function RecipientsBox({ label, count, text, placeholder, list, tools, onChange }: RecipientsBoxProps) {
  const { t } = useTranslation()
  return (
    <FileDrop words={t('audiences.file.drop')}>
      <div className={styles['head']}>
        <label htmlFor="recipients">{label}</label>
        <span className={styles['count']}>{count}</span>
      </div>
      <div className={styles['list']}>
        <RecipientsText text={text} placeholder={placeholder} sample={list.values} onChange={onChange} />
      </div>
      <div className={styles['below']}>
        <span id={hintId('recipients')}>
          <AudienceHint list={list} />
        </span>
        <span className={styles['tools']}>{tools}</span>
      </div>
    </FileDrop>
  )
}
