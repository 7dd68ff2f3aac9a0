import { useQuery } from '@tanstack/react-query'
import type { Connection } from '#shared/contract/connections.ts'
import { useApi } from './api.ts'

/** Values that exist at the practice provider, by kind of audience or path of a field; none for other connections. */
export function useExamples({ provider, builtIn }: Connection): Readonly<Record<string, string>> {
  const servers = useQuery({ ...useApi().query.system.practice.queryOptions(), enabled: builtIn }).data
  return servers?.find((server) => server.provider === provider)?.examples ?? {}
}
