import { useQuery } from '@tanstack/react-query'
import type { Connection } from '#shared/contract/connections.ts'
import type { Resource } from '#shared/contract/resources.ts'
import { useApi } from '../../bridge/api.ts'

/** What was uploaded under an id; null where it was not uploaded from here, undefined until that is known. */
export function useResource(
  { id }: Pick<Connection, 'id'>,
  resourceId: number | undefined,
): Resource | null | undefined {
  const { query } = useApi()
  const input = { connectionId: id, resourceId: String(resourceId) }
  const found = useQuery({ ...query.resources.find.queryOptions({ input }), enabled: resourceId !== undefined })
  return resourceId === undefined ? null : found.data?.resource
}
