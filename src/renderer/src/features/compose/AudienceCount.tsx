import { useTranslation } from 'react-i18next'
import type { ListedKind } from '#shared/domain/audience.ts'
import type { RecipientList } from '#shared/domain/recipients.ts'
import { formatCount, useLanguage } from '../../components/format.ts'

interface AudienceCountProps {
  kind: ListedKind
  list: RecipientList
  /** Most that one request may list. */
  limit: number
}

/** What a list comes to: how many, in how many requests, and what was dropped or cleaned. */
export function AudienceCount({ kind, list: { values, repeated, cleaned }, limit }: AudienceCountProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const count = values.length
  if (count === 0) return null
  const n = formatCount(count, language)
  const requests = formatCount(Math.ceil(count / limit), language)
  const parts = [
    kind === 'tag' ? t('compose.audience.tagCount', { count, n }) : t('compose.audience.count', { count, n, requests }),
  ]
  if (repeated > 0) parts.push(t('compose.audience.repeated', { n: formatCount(repeated, language) }))
  if (cleaned > 0) parts.push(t('compose.audience.cleaned', { n: formatCount(cleaned, language) }))
  return parts.join(' · ')
}
