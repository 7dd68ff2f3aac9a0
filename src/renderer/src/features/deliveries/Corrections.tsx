import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Delivery } from '#shared/contract/deliveries.ts'
import { useApi } from '../../bridge/api.ts'
import { formatFullTime } from '../../components/format.ts'
import { ResendOf } from './ResendOf.tsx'

/** What this delivery corrects, and what corrects it, as facts. */
export function Corrections({ delivery: { id, correctionOf } }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const later = useQuery(useApi().query.deliveries.corrections.queryOptions({ input: { id } })).data ?? []
  return (
    <>
      {correctionOf !== null && (
        <>
          <dt>{t('correction.of')}</dt>
          <dd>
            <ResendOf id={correctionOf} />
          </dd>
        </>
      )}
      {later.length > 0 && (
        <>
          <dt>{t('correction.by')}</dt>
          <dd>
            {later.map((one) => (
              <div key={one.id}>
                <Link href={`/deliveries/${one.id}`}>
                  {[one.title || t('compose.untitled'), formatFullTime(one.submittedAt ?? one.createdAt)].join(' · ')}
                </Link>
              </div>
            ))}
          </dd>
        </>
      )}
    </>
  )
}
