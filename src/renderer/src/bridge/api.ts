import { createORPCClient } from '@orpc/client'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createContext, useContext } from 'react'
import type { Client } from '#shared/contract/index.ts'
import type { Bridge } from './bridge.ts'

export function createApi(bridge: Bridge) {
  const client: Client = createORPCClient(bridge)
  return { client, query: createTanstackQueryUtils(client), bridge }
}

export type Api = ReturnType<typeof createApi>

export const ApiContext = createContext<Api | null>(null)

/** The core, as plain calls (`client`) and as queries that open screens keep fresh (`query`). */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('outside of ApiContext')
  return api
}
