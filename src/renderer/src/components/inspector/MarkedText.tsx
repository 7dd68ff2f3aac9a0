import { Fragment, type ReactNode } from 'react'
import type { Piece } from './difference.ts'
import styles from './Inspector.module.css'

/** Text whose line ends are seen; the marks are no part of what is selected. Differing pieces are marked. */
export const MarkedText = ({ pieces }: { pieces: readonly Piece[] }) => pieces.map(markedPiece)

function markedPiece({ text, differs }: Piece, index: number): ReactNode {
  const content = withLineEnds(text)
  return differs ? <mark key={index}>{content}</mark> : <Fragment key={index}>{content}</Fragment>
}

const withLineEnds = (text: string): ReactNode[] =>
  text.split('\n').map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
    <Fragment key={index}>
      {index > 0 && (
        <>
          <span className={styles['end']} aria-hidden="true">
            ↵
          </span>
          {'\n'}
        </>
      )}
      {line}
    </Fragment>
  ))
