import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor, ProviderId } from '#shared/domain/provider.ts'
import { useApi } from './api.ts'
import { useWindowConnection } from './window-connection.ts'

/** Reads that several screens share. Each is kept fresh by the stream of changes. */
export const useSettings = () => useQuery(useApi().query.settings.get.queryOptions())

export const useUpdateSettings = () => useMutation(useApi().query.settings.update.mutationOptions())

export const useConnections = () => useQuery(useApi().query.connections.list.queryOptions())

export const useSystemInfo = () =>
  useQuery({ ...useApi().query.system.info.queryOptions(), staleTime: Number.POSITIVE_INFINITY })

export function useDescriptor(provider: ProviderId | undefined): ProviderDescriptor | undefined {
  return useSystemInfo().data?.providers.find((descriptor) => descriptor.id === provider)
}

/** The connection that this window works with: its own choice, else the one chosen last anywhere, else practice. */
export function useCurrentConnection(): Connection | undefined {
  const own = useWindowConnection((state) => state.connectionId)
  const settings = useSettings().data
  const connections = useConnections().data
  if (!settings || !connections) return undefined
  const find = (id: string | null) => connections.find((connection) => connection.id === id)
  return (
    find(own) ?? find(settings.connectionId) ?? connections.find((connection) => connection.builtIn) ?? connections[0]
  )
}

/** Makes this window work with a connection, and the next window too. */
export function useChooseConnection(): (id: string) => void {
  const { mutate } = useUpdateSettings()
  const choose = useWindowConnection((state) => state.choose)
  return useCallback(
    (id) => {
      choose(id)
      mutate({ connectionId: id })
    },
    [choose, mutate],
  )
}
