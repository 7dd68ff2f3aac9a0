import type { ReactNode } from 'react'
import styles from './Verbatim.module.css'

interface VerbatimProps {
  /** False while it is folded in: a focus that goes there would be lost. */
  isReachable?: boolean
  className?: string | undefined
  children: ReactNode
}

/** Text as it is sent or was received, broken into lines; a long one scrolls, with the keyboard too. */
export const Verbatim = ({ isReachable = true, className, children }: VerbatimProps) => (
  <pre className={[styles['verbatim'], className].filter(Boolean).join(' ')} tabIndex={isReachable ? 0 : undefined}>
    {children}
  </pre>
)
