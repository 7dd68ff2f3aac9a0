import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { scrollable } from '../scrollable.ts'
import styles from './PreviewPanel.module.css'

interface PreviewPanelProps {
  /** Beside the heading. */
  extra?: ReactNode
  /** What the preview can't know. */
  note: string
  children: ReactNode
}

/** The column at the right: it stays in view while the form scrolls, and scrolls by itself where it is too long. */
export function PreviewPanel({ extra, note, children }: PreviewPanelProps) {
  const { t } = useTranslation()
  return (
    <section className={styles['panel']} aria-labelledby="preview-heading">
      <div className={styles['head']}>
        <h2 id="preview-heading">{t('preview.heading')}</h2>
        {extra}
      </div>
      <div className={styles['body']} {...scrollable(t('preview.content'), 'group')}>
        {children}
        <p className={styles['note']}>{note}</p>
      </div>
    </section>
  )
}
