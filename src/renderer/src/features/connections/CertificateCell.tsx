import { useTranslation } from 'react-i18next'
import type { Cell } from '#shared/domain/operation.ts'
import { sayIn } from '#shared/domain/text.ts'
import { CauseWords } from '../../components/CauseWords.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Certificates.module.css'
import { type Certificate, isEnding, isSet, lastDayOf } from './use-certificates.ts'

const secrets = [
  ['app_key', 5],
  ['app_secret', 6],
  ['certificate', 7],
] as const

/** What one vendor in one environment came to. */
export function CertificateCell({ cell }: { cell: Certificate | undefined }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (cell === undefined) return <span className="quiet">{t('certificates.notAsked')}</span>
  if (cell === 'asking') return <span className="quiet">{t('certificates.waiting')}</span>
  if (cell === 'lost') return <span className={styles['bad']}>! {t('certificates.lost')}</span>
  const state = isSet(cell)
  const word = cell.cells[2] ?? ''
  if (state === null) return <CauseWords cause={cell.said.cause} />
  return (
    <div className={styles['cell']}>
      <span className={state ? styles['set'] : 'quiet'}>
        <span aria-hidden="true">{state ? '✓' : '○'}</span> {typeof word === 'string' ? word : sayIn(language, word)}
      </span>
      {state && <Facts cell={cell} />}
    </div>
  )
}

function Facts({ cell }: { cell: Exclude<Certificate, string> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const at = (index: number) => cell.cells[index] ?? ''
  const text = (value: Cell) => (typeof value === 'string' ? hide(value) : sayIn(language, value))
  const lastDay = lastDayOf(cell)
  const left = () => {
    if (!lastDay || !isEnding(cell)) return null
    const words = { count: lastDay.days, n: formatCount(lastDay.days, language) }
    return lastDay.days < 0 ? t('certificates.over') : t('certificates.soon', words)
  }
  return (
    <>
      {at(3) !== '' && <span>{text(at(3))}</span>}
      {at(8) !== '' && <span>{text(at(8))}</span>}
      {lastDay && (
        <span className={isEnding(cell) ? styles['bad'] : undefined}>
          {t('certificates.until', { date: lastDay.date })}
          {left() !== null && ` · ${left()}`}
        </span>
      )}
      <span className={styles['small']}>
        {at(4) !== '' && (
          <span>
            {t('certificates.appId')} {text(at(4))}
          </span>
        )}
        {secrets.map(([name, index]) =>
          at(index) === '' ? null : (
            <span key={name}>
              <code>{name}</code> {text(at(index))}
            </span>
          ),
        )}
      </span>
    </>
  )
}
