import type { ReactNode } from 'react'
import { useCurrentConnection } from '../bridge/queries.ts'
import { ClampedText } from './ClampedText.tsx'
import styles from './Panel.module.css'
import { useWindowTitle } from './use-window-title.ts'

interface PanelProps {
  title?: ReactNode
  extra?: ReactNode
  children: ReactNode
}

/** A white field with a line around it; the title names what stands in it. */
export function Panel({ title, extra, children }: PanelProps) {
  return (
    <section className={styles['panel']}>
      {title !== undefined && (
        <div className={styles['head']}>
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      {children}
    </section>
  )
}

interface PageProps {
  title: string
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A screen: its one heading, a quiet note beside it, its actions at the right. */
export function Page({ title, note, actions, children }: PageProps) {
  useWindowTitle(title, useCurrentConnection()?.stage)
  return (
    <div className={styles['page']}>
      <div className={styles['title']}>
        <h1>
          <ClampedText text={title} />
        </h1>
        {note !== undefined && <span className={styles['note']}>{note}</span>}
        <span className={styles['space']} />
        {actions}
      </div>
      {children}
    </div>
  )
}
