import { useTranslation } from 'react-i18next'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import styles from './Delivery.module.css'
import { doneRequests } from './progress.ts'
import { usePaceWords } from './use-pace-words.ts'

/** How far a run has come and how fast it goes, in a narrow column. */
export function RunFigures({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const pace = usePaceWords()(delivery.pace)
  const done = formatCount(doneRequests(delivery), language)
  const total = formatCount(delivery.requestCount, language)
  return <span className={styles['figures']}>{[t('deliveries.done', { done, total }), ...pace].join(' · ')}</span>
}
