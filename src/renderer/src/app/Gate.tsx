import { type ReactNode, useEffect, useRef } from 'react'
import { useWindowTitle } from '../components/use-window-title.ts'
import styles from './Gate.module.css'

/** A card that stands before the console: first start, locked credentials, a window without a ticket. */
export function Gate({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useWindowTitle(title)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <main className={styles['gate']}>
      <div className={styles['card']}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>{text}</p>
        {children}
      </div>
    </main>
  )
}
