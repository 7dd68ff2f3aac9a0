import { useTranslation } from 'react-i18next'
import { type Cut, lengthIn, openingOf } from '#shared/domain/text-length.ts'
import { longestShown } from '#shared/domain/vendor-limits.ts'
import { formatCount, useLanguage } from '../format.ts'
import styles from './CutText.module.css'

/** Whole up to the longest known limit of any vendor; where none is known, as much. */
const painted = { shown: longestShown, rest: 40 }

/** A text after a vendor's cut: what is beyond it is struck through, and said in words. */
export function CutText({ cut: { shown, rest }, isTitle = false }: { cut: Cut; isTitle?: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (shown === '' && rest === '') return null
  const beyond = lengthIn('characters', rest)
  return (
    <p className={styles['text']}>
      <span className={isTitle ? styles['title'] : undefined}>{openingOf(shown, painted.shown)}</span>
      {rest !== '' && (
        <>
          <mark className={styles['rest']}>{openingOf(rest, painted.rest)}</mark>{' '}
          <span className={styles['words']}>
            {t('preview.beyond', { count: beyond, n: formatCount(beyond, language) })}
          </span>
        </>
      )}
    </p>
  )
}
