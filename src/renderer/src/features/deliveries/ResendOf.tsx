import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApi } from '../../bridge/api.ts'
import { formatFullTime } from '../../components/format.ts'

/** The earlier delivery that this one repeats to some of its recipients, by its title and time. */
export function ResendOf({ id }: { id: string }) {
  const { t } = useTranslation()
  const earlier = useQuery(useApi().query.deliveries.get.queryOptions({ input: { id } })).data
  const words = earlier && [
    earlier.title || t('compose.untitled'),
    formatFullTime(earlier.submittedAt ?? earlier.createdAt),
  ]
  return <Link href={`/deliveries/${id}`}>{words?.join(' · ') ?? t('deliveries.facts.earlier')}</Link>
}
