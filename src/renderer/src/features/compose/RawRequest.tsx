import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review } from '#shared/contract/delivery-views.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { Verbatim } from '../../components/Verbatim.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './ReviewSheet.module.css'

const shownCharacters = 4_000

/** The first request exactly as it will leave, folded in; credentials are masked by the core. */
export function RawRequest({ review: { delivery, firstRequest } }: { review: Review }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const masked = useMask()
  const [isOpen, setOpen] = useState(false)
  const { method, url, headers, sha256 } = firstRequest
  const body = masked.request(firstRequest.body)
  const count = delivery.requestCount
  const lines = [
    `${method} ${masked.url(url)}`,
    ...masked.headers(headers).map(({ name, value }) => `${name}: ${value}`),
    '',
    body.slice(0, shownCharacters),
  ]
  return (
    <details className={styles['raw']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      {/* named as a stop, or the sheet's focus passes it by on its way round */}
      <summary tabIndex={0}>
        {t('review.raw', { count, n: formatCount(count, language) })} · SHA-256 {sha256.slice(0, 4)}…{sha256.slice(-4)}
      </summary>
      {/* folded in it must not be a stop of the Tab key: the sheet's focus would go there and be lost */}
      <Verbatim isReachable={isOpen}>{lines.join('\n')}</Verbatim>
      {body.length > shownCharacters && (
        <p className="quiet">{t('review.bodyTruncated', { n: formatCount(shownCharacters, language) })}</p>
      )}
      {delivery.provider === 'baidu' && <p className="quiet">{t('review.stamped')}</p>}
      <p className={`quiet ${styles['sha']}`}>
        {t('deliveries.named', { name: t('review.sha'), value: '' })} <code>{sha256}</code>
      </p>
    </details>
  )
}
