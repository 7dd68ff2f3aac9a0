import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/deliveries.ts'
import { Rate, useDeliveryStatistics } from '../../components/ChannelFunnel.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { DeliveryTag } from '../../components/OutcomeTag.tsx'
import { Time } from '../../components/Time.tsx'
import styles from './KeyFigures.module.css'

/** The sums over all channels and tasks, each with what it is a part of. */
export function KeyFigures({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const statistics = useDeliveryStatistics(delivery.id).data
  if (!statistics || statistics.takenAt === null) return null
  const sum = (key: 'target' | 'sent' | 'received') => statistics.channels.reduce((total, row) => total + row[key], 0)
  const [target, sent, received] = [sum('target'), sum('sent'), sum('received')]
  const count = (n: number) => formatCount(n, language)
  return (
    <div className={styles['figures']}>
      <Figure
        label={t('statistics.target')}
        value={count(target)}
        note={t('common.requests', { count: delivery.requestCount, n: count(delivery.requestCount) })}
      />
      <Figure label={t('statistics.sent')} value={count(sent)} note={<Rate part={sent} whole={target} />} />
      <Figure label={t('statistics.received')} value={count(received)} note={<Rate part={received} whole={sent} />} />
      <Figure label={t('statistics.opened')} value={t('common.none')} note={t('common.notReported')} />
      <Figure
        label={t('statistics.outcome')}
        value={<DeliveryTag delivery={delivery} />}
        isWord
        note={<Time at={statistics.takenAt} relative />}
      />
    </div>
  )
}

interface FigureProps {
  label: string
  value: ReactNode
  note: ReactNode
  /** Not a number: set smaller, on the same line as the numbers beside it. */
  isWord?: boolean
}

function Figure({ label, value, note, isWord = false }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <span>{label}</span>
      <b className={isWord ? styles['word'] : undefined}>{value}</b>
      <small>{note}</small>
    </div>
  )
}
