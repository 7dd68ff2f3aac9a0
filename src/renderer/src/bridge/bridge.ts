import { createORPCClient } from '@orpc/client'
import type { Client } from '#shared/contract/index.ts'
import { desktopHost } from './host.ts'
import { connectPort } from './port-link.ts'
import { connectSocket, getToken } from './web-link.ts'

type Connect = () => Promise<{ link: Parameters<typeof createORPCClient>[0]; lost: Promise<void> }>
export type BridgeState = 'connecting' | 'open' | 'lost'

const firstRetryMs = 250
const longestRetryMs = 4_000

/**
 * The page's one way to the core. A lost socket rejects the calls on it and ends its streams; the link does not come
 * back by itself, so this connects anew and tells, and whoever listens reads again.
 */
export interface Bridge {
  /** Always the client of the present link. */
  client: () => Client
  onState: (listener: (state: BridgeState) => void) => void
}

/** Rejects with NoToken where the host wants a ticket and there is none. */
export async function openBridge(): Promise<Bridge> {
  const connect = await chooseTransport()
  const listeners = new Set<(state: BridgeState) => void>()
  let client: Client
  const tell = (state: BridgeState) => {
    for (const listener of listeners) listener(state)
  }
  const open = async (): Promise<void> => {
    const { link, lost } = await connect()
    client = createORPCClient(link)
    void lost.then(() => reopen(firstRetryMs))
  }
  const reopen = (wait: number): void => {
    tell('lost')
    window.setTimeout(() => {
      open().then(
        () => tell('open'),
        () => reopen(Math.min(longestRetryMs, wait * 2)),
      )
    }, wait)
  }
  await open()
  return { client: () => client, onState: (listener) => void listeners.add(listener) }
}

async function chooseTransport(): Promise<Connect> {
  if (desktopHost()) return connectPort
  const token = await getToken()
  return () => connectSocket(token)
}
