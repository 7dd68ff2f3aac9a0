import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, useLanguage } from '../format.ts'
import styles from './FieldGroup.module.css'
import { FieldList, type FieldListProps } from './FieldList.tsx'
import { isShown, setFields } from './form.ts'

interface FieldGroupProps extends FieldListProps {
  label: string
  /** What to know before any of them is filled in. */
  note?: ReactNode
}

/** Fields that stand together, folded in, with how many of them are set; nothing where none of them takes part. */
export function FieldGroup({ label, note, ...list }: FieldGroupProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { fields, values } = list
  if (!fields.some((field) => isShown(field, values.get))) return null
  const count = setFields(fields, values.get).length
  return (
    <details className={styles['group']}>
      <summary>
        {label}
        {count > 0 && (
          <span className={styles['count']}>{t('fields.set', { count, n: formatCount(count, language) })}</span>
        )}
      </summary>
      <div className={styles['fields']}>
        {note}
        <FieldList {...list} />
      </div>
    </details>
  )
}
