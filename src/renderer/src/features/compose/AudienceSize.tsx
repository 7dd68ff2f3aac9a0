import { useQuery } from '@tanstack/react-query'
import type { Connection } from '#shared/contract/connections.ts'
import type { Audience } from '#shared/domain/audience.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { useApi } from '../../bridge/api.ts'
import styles from './AudienceSection.module.css'
import { KnownSize } from './KnownSize.tsx'

interface AudienceSizeProps {
  connection: Connection
  descriptor: ProviderDescriptor
  audience: Audience
}

/** What is known of the size of "all" or of tags while they are being chosen. */
export function AudienceSize({ connection, descriptor, audience }: AudienceSizeProps) {
  const { id: connectionId } = connection
  const counts = descriptor.channels.length > 0
  const last = useQuery({
    ...useApi().query.audiences.lastReach.queryOptions({ input: { connectionId, audience } }),
    enabled: counts,
    staleTime: 0,
  })
  if (counts && last.isPending) return null
  return (
    <p className={styles['size']}>
      <KnownSize connectionId={connectionId} last={last.data?.last ?? null} tag={tagToCount(descriptor, audience)} />
    </p>
  )
}

/** The one tag that the provider can be asked about. */
export function tagToCount({ audiences }: ProviderDescriptor, audience: Audience): string | null {
  if (!('values' in audience) || audience.kind !== 'tag' || audience.values.length !== 1) return null
  return audiences.some(({ kind, counted }) => kind === 'tag' && counted) ? (audience.values[0] ?? null) : null
}
