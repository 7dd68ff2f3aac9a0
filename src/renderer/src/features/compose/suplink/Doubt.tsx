import type { ReactNode } from 'react'
import styles from './Suplink.module.css'

/** What speaks against something that may be sent all the same. */
export function Doubt({ children }: { children: ReactNode }) {
  return (
    <p className={styles['doubt']} role="note">
      <span aria-hidden="true">!</span>
      <span>{children}</span>
    </p>
  )
}
