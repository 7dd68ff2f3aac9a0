import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LastReach } from '#shared/domain/reach.ts'
import { useApi } from '../../bridge/api.ts'
import { formatCount, formatFullTime, formatRelative, useLanguage } from '../../components/format.ts'
import { useNow } from '../../components/Time.tsx'

interface KnownSizeProps {
  connectionId: string
  last: LastReach | null
  /** The one tag that the provider can be asked about. */
  tag: string | null
}

/** How many an audience comes to whose size only the provider knows: what it was the last time, and what the provider says now. */
export function KnownSize({ connectionId, last, tag }: KnownSizeProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useNow(60_000)
  const count = useMutation(useApi().query.audiences.countTag.mutationOptions())
  const answer = count.variables?.tag === tag ? count.data : undefined
  const devices = answer?.devices ?? null
  const n = (value: number) => formatCount(value, language)
  const words =
    devices !== null
      ? t('safety.size.now', { count: devices, n: n(devices) })
      : answer || count.isError
        ? t('safety.size.noAnswer')
        : null
  const before = last && (
    <span title={formatFullTime(last.at)}>
      {t('safety.size.last', {
        count: last.devices,
        n: n(last.devices),
        time: formatRelative(Math.min(last.at, now), now, language),
      })}
    </span>
  )
  return (
    <>
      {before ?? (words ? null : t('review.unknownSize'))}
      {before && words && ' · '}
      <span role="status">{words}</span>
      {tag !== null && (
        <Button size="small" type="link" loading={count.isPending} onClick={() => count.mutate({ connectionId, tag })}>
          {t('safety.size.ask')}
        </Button>
      )}
    </>
  )
}
