import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedKind } from '#shared/domain/audience.ts'
import { readRecipients } from '#shared/domain/recipients.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import styles from './AudienceSection.module.css'

/** What a pasted list comes to: how many, in how many requests, what was dropped, cleaned, or can't be read. */
export function AudienceCount({ kind, text, listLimit }: { kind: ListedKind; text: string; listLimit: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const deferred = useDeferredValue(text)
  const list = useMemo(() => readRecipients(kind, deferred), [kind, deferred])
  const count = list.values.length
  const n = formatCount(count, language)
  const parts: string[] = []
  if (count === 0 && list.invalid.length === 0) parts.push(t('compose.audience.empty'))
  else if (kind === 'tag') parts.push(t('compose.audience.tagCount', { count, n }))
  else
    parts.push(t('compose.audience.count', { count, n, requests: formatCount(Math.ceil(count / listLimit), language) }))
  if (list.repeated > 0) parts.push(t('compose.audience.repeated', { n: formatCount(list.repeated, language) }))
  if (list.cleaned > 0) parts.push(t('compose.audience.cleaned', { n: formatCount(list.cleaned, language) }))
  const lines = list.invalid
    .slice(0, 5)
    .map(({ line }) => line)
    .join(', ')
  return (
    <>
      {parts.join(' · ')}
      {list.invalid.length > 0 && (
        <span className={styles['bad']}>
          {' · '}
          {t('compose.audience.invalid', { n: formatCount(list.invalid.length, language), lines })}
        </span>
      )}
    </>
  )
}
