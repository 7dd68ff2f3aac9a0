import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Verbatim } from '../Verbatim.tsx'
import type { LinePair, Piece } from './difference.ts'
import styles from './Inspector.module.css'
import { MarkedText } from './MarkedText.tsx'
import { shortened } from './shortened.ts'

const shownLines = 200
const shownCharacters = 600

/** Lines that are the same once, others from both sides one below the other. */
export function PairedLines({ pairs }: { pairs: readonly LinePair[] }) {
  const { t } = useTranslation()
  return (
    <>
      <Verbatim className={styles['pairs']}>
        {pairs.slice(0, shownLines).map(({ isEqual, ours, theirs }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <Fragment key={index}>
            <Line side={t(isEqual ? 'inspector.both' : 'inspector.ours')} pieces={ours} />
            {!isEqual && <Line side={t('inspector.theirs')} pieces={theirs} />}
          </Fragment>
        ))}
      </Verbatim>
      {pairs.length > shownLines && <p className="quiet">{t('inspector.moreLines', { n: shownLines })}</p>}
    </>
  )
}

function Line({ side, pieces }: { side: string; pieces: readonly Piece[] | null }) {
  const { t } = useTranslation()
  const shown = pieces?.map((piece) => ({ ...piece, text: shortened(piece.text, shownCharacters) }))
  return (
    <span className={styles['line']}>
      <span>{side}</span>
      {shown ? (
        <code>
          <MarkedText pieces={shown} />
        </code>
      ) : (
        <span>{t('inspector.noLine')}</span>
      )}
    </span>
  )
}
