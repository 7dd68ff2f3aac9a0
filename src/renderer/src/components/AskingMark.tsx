import { useTranslation } from 'react-i18next'
import { CountMark } from './CountMark.tsx'

/** How many schedules wait for the operator's word, beside the way to them; nothing where none does. */
export function AskingMark({ count }: { count: number }) {
  const { t } = useTranslation()
  return <CountMark count={count} label={(n) => t('deliveries.asks.count', { count, n })} />
}
