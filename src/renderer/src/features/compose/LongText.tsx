import type { ReactNode } from 'react'
import { scrollable } from '../../components/scrollable.ts'
import styles from './ReviewSheet.module.css'

const scrollsFrom = { characters: 240, lines: 5 }

/** A text as it is broken into lines. A long one scrolls in its own field, which the keyboard can reach. */
export function LongText({ label, text, children }: { label: string; text: string; children: ReactNode }) {
  const isLong = text.length > scrollsFrom.characters || text.split('\n').length > scrollsFrom.lines
  const reachable = isLong ? scrollable(label, 'group') : {}
  return (
    <div className={styles['text']} {...reachable}>
      {children}
    </div>
  )
}
