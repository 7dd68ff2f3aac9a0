import type { ReactNode } from 'react'
import styles from './Figure.module.css'

/** Large figures beside each other. */
export const Figures = ({ children }: { children: ReactNode }) => <div className={styles['figures']}>{children}</div>

interface FigureProps {
  label: string
  value: ReactNode
  note: ReactNode
  /** Not a number: set smaller, on the same line as the numbers beside it. */
  isWord?: boolean
}

/** One of them, with what it is a part of. */
export function Figure({ label, value, note, isWord = false }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <span>{label}</span>
      <b className={isWord ? styles['word'] : undefined}>{value}</b>
      <small>{note}</small>
    </div>
  )
}
