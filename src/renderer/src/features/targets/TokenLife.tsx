import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { configuredLife, modeOf } from '#shared/domain/forward-settings.ts'
import { useApi } from '../../bridge/api.ts'
import { formatDuration, useLanguage } from '../../components/format.ts'
import { useNow } from '../../components/Time.tsx'

const lookAgainMs = 5_000

/** How long a target's token lives as agreed, and how long the present one still does; never what it is. */
export function TokenLife({ connection: { id, settings } }: { connection: Connection }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useNow(1_000)
  const isFixed = modeOf(settings) === 'token'
  const read = useQuery({
    ...useApi().query.operations.token.queryOptions({ input: { connectionId: id } }),
    refetchInterval: lookAgainMs,
    enabled: !isFixed,
  }).data
  if (isFixed) return t('targets.fixed')
  const agreed = configuredLife(settings)
  const present = () => {
    if (!read) return null
    if (read.token === null) return t('targets.noToken')
    const left = read.token.until - now
    return left > 0 ? t('targets.left', { time: formatDuration(left, language) }) : t('targets.over')
  }
  const parts = [
    agreed === null ? null : t('targets.life', { time: formatDuration(agreed * 1_000, language) }),
    present(),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
