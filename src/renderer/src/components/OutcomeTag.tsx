import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { RequestCounts, Summary } from '#shared/domain/delivery.ts'
import { formatCount, useLanguage } from './format.ts'
import styles from './OutcomeTag.module.css'

type Shape = Summary | 'waiting' | 'asks'

/** A state or outcome: always a word and a shape, never colour alone. */
export function StateTag({ shape, word }: { shape: Shape; word: string }) {
  return (
    <span className={`${styles['tag']} ${styles[shape]}`}>
      <svg className={styles['shape']} viewBox="0 0 12 12" aria-hidden="true">
        {shapes[shape]}
      </svg>
      {word}
    </span>
  )
}

const shapes: Record<Shape, React.ReactNode> = {
  accepted: <path d="M2 6.5 5 9.5 10 3" fill="none" stroke="currentColor" strokeWidth="2" />,
  refused: <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" stroke="currentColor" strokeWidth="2" />,
  'not-sent': <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  unknown: <path d="M6 1 11 6 6 11 1 6z" fill="currentColor" />,
  cancelled: <path d="M2 6h8" stroke="currentColor" strokeWidth="2" />,
  partial: (
    <>
      <path className={styles['acceptedHalf']} d="M6 1.5a4.5 4.5 0 0 0 0 9z" />
      <path className={styles['otherHalf']} d="M6 1.5a4.5 4.5 0 0 1 0 9z" />
    </>
  ),
  waiting: (
    <path
      d="M6 2v4l2.5 2M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
  asks: (
    <>
      <path d="M6 .6 11.8 11H.2z" fill="currentColor" />
      <path d="M6 4.2v3.2M6 8.4v1.4" className={styles['onShape']} strokeWidth="1.4" />
    </>
  ),
}

export function OutcomeTag({ outcome }: { outcome: Summary }) {
  const { t } = useTranslation()
  return <StateTag shape={outcome} word={t(`common.outcome.${outcome}`)} />
}

interface DeliveryTagProps {
  delivery: Pick<Delivery, 'state' | 'summary' | 'counts' | 'schedule'>
  /** In a narrow column: how many requests ended how is only told on hover. */
  compact?: boolean
}

/** The word for a whole delivery; an unknown request stays visible while the others differ. */
export function DeliveryTag({ delivery, compact = false }: DeliveryTagProps) {
  const { t } = useTranslation()
  const countWords = useCountWords()
  const { state, summary, counts, schedule } = delivery
  if (state === 'scheduled' && schedule?.ask) return <StateTag shape="asks" word={t('common.state.asks')} />
  if (state !== 'settled' || summary === null) {
    const word = state === 'settled' ? 'running' : state
    return (
      <span className={styles['row']}>
        <StateTag shape="waiting" word={t(`common.state.${word}`)} />
        {counts.unknown > 0 && <StateTag shape="unknown" word={t('common.outcome.unknown')} />}
      </span>
    )
  }
  const isMixed = summary === 'partial'
  return (
    <span className={styles['row']} title={isMixed && compact ? countWords(counts) : undefined}>
      {shownOutcomes(summary, counts).map((outcome) => (
        <StateTag key={outcome} shape={outcome} word={t(`common.outcome.${outcome}`)} />
      ))}
      {isMixed && !compact && <OutcomeCounts counts={counts} />}
    </span>
  )
}

/** "Partly accepted" is only said where something was accepted; otherwise each outcome that occurred. */
function shownOutcomes(summary: Summary, counts: RequestCounts): Summary[] {
  if (summary !== 'partial') return [summary]
  if (counts.accepted > 0) return counts.unknown > 0 ? ['partial', 'unknown'] : ['partial']
  const others = [
    ['unknown', counts.unknown],
    ['refused', counts.refused],
    ['not-sent', counts.notSent],
    ['cancelled', counts.cancelled],
  ] as const
  return others.filter(([, count]) => count > 0).map(([outcome]) => outcome)
}

/** How many requests ended how; those taken back stand beside the others only where there are some. */
function useCountWords() {
  const { t } = useTranslation()
  const language = useLanguage()
  const n = (count: number) => formatCount(count, language)
  return ({ accepted, refused, notSent, unknown, cancelled }: RequestCounts): string => {
    const four = { accepted: n(accepted), refused: n(refused), notSent: n(notSent), unknown: n(unknown) }
    const words = t('deliveries.counts.four', four)
    return cancelled > 0 ? `${words} · ${t('deliveries.counts.cancelled', { n: n(cancelled) })}` : words
  }
}

export function OutcomeCounts({ counts }: { counts: RequestCounts }) {
  const countWords = useCountWords()
  return <span className={styles['counts']}>{countWords(counts)}</span>
}
