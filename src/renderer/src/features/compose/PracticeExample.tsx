import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListedKind } from '#shared/domain/audience.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { useApi } from '../../bridge/api.ts'

/** Fills in values that exist at the practice provider, so that a first try reaches somebody. */
export function PracticeExample({
  provider,
  kind,
  onFill,
}: {
  provider: ProviderId
  kind: ListedKind
  onFill: (text: string) => void
}) {
  const { t } = useTranslation()
  const servers = useQuery(useApi().query.system.practice.queryOptions()).data
  const example = servers?.find((server) => server.provider === provider)?.examples[kind]
  if (example === undefined) return null
  return (
    <Button size="small" type="link" onClick={() => onFill(example)}>
      {t('compose.audience.example')}
    </Button>
  )
}
