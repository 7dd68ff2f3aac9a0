import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor, ProviderId } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
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

/** What this window chose, else what was chosen last anywhere; `null` at the very first start. */
function useChosenId(): string | null | undefined {
  const own = useWindowConnection((state) => state.connectionId)
  const settings = useSettings().data
  return own ?? settings?.connectionId
}

/**
 * The connection that this window works with. One that was deleted gives way to the practice connection and to no
 * other: a window must never come to reach people without having been told to.
 */
export function useCurrentConnection(): Connection | undefined {
  const chosen = useChosenId()
  const connections = useConnections().data
  if (chosen === undefined || !connections) return undefined
  return connections.find(({ id }) => id === chosen) ?? connections.find(({ builtIn }) => builtIn)
}

/** Whether the chosen connection exists no more. */
export function useIsConnectionGone(): boolean {
  const chosen = useChosenId()
  const connections = useConnections().data
  return chosen != null && connections !== undefined && !connections.some(({ id }) => id === chosen)
}

/** Keeps this window on the connection that it began with, whatever other windows choose later. */
export function usePinnedConnection(): void {
  const chosen = useChosenId()
  const current = useCurrentConnection()?.id
  const choose = useWindowConnection((state) => state.choose)
  const id = chosen ?? current
  useEffect(() => {
    if (id !== undefined) choose(id)
  }, [id, choose])
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

/** Whether a stage takes nothing right now; until the core has said so, production is taken for locked. */
export function useIsLocked(stage: Stage): boolean {
  const { query } = useApi()
  const lock = useQuery({ ...query.system.stageLock.queryOptions(), enabled: stage === 'production' }).data
  return stage === 'production' && (lock?.unlockedUntil ?? null) === null
}

/** How many tenants end within 30 days; counted anew every hour. */
export const useEndingCount = (): number =>
  useQuery({ ...useApi().query.tenants.soon.queryOptions(), refetchInterval: 3_600_000 }).data?.count ?? 0

/** How many scheduled deliveries could not be sent at their time and wait for the operator's word. */
export function useAskingCount(): number {
  const waiting = useQuery(useApi().query.deliveries.list.queryOptions({ input: { tab: 'waiting' } })).data
  return waiting?.items.filter(({ schedule }) => schedule?.ask).length ?? 0
}
