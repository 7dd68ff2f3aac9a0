import type { ReactNode } from 'react'
import styles from './Gate.module.css'

/** A card that stands before the console: first start, locked credentials, a window without a ticket. */
export function Gate({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <main className={styles['gate']}>
      <div className={styles['card']}>
        <h1>{title}</h1>
        <p>{text}</p>
        {children}
      </div>
    </main>
  )
}
