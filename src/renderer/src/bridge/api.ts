import { createORPCClient } from '@orpc/client'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createContext, useContext } from 'react'
import type { Client } from '#shared/contract/index.ts'
import { createKnownValues, type KnownValues } from '../masking/known-values.ts'
import type { Bridge } from './bridge.ts'

export function createApi(bridge: Bridge) {
  const known = createKnownValues()
  const client: Client = createORPCClient({ call: learning(bridge.call, known) })
  return { client, query: createTanstackQueryUtils(client), bridge, known }
}

/** Learns ids from every answer, and from what a provider is asked, whose answer may repeat it. */
const learning =
  (call: Bridge['call'], known: KnownValues): Bridge['call'] =>
  async (path, input, options) => {
    if (path.join('.') === 'operations.call') known.learn(input)
    const answer = await call(path, input, options)
    if (path[0] !== 'system') known.learn(answer)
    return answer
  }

export type Api = ReturnType<typeof createApi>

export const ApiContext = createContext<Api | null>(null)

/** The core, as plain calls (`client`) and as queries that open screens keep fresh (`query`). */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('outside of ApiContext')
  return api
}
