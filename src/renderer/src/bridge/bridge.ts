import type { ClientLink } from '@orpc/client'
import { desktopHost } from './host.ts'
import { connectPort } from './port-link.ts'
import { connectSocket, getToken } from './web-link.ts'

type Link = ClientLink<Record<never, never>>
type Connect = () => Promise<{ link: Link; lost: Promise<void> }>
export type BridgeState = 'open' | 'lost'

const firstRetryMs = 250
const longestRetryMs = 4_000

/** A call was made while the console could not be reached; nothing of it has happened. */
export class BridgeLost extends Error {
  override name = 'BridgeLost'
}

export interface Bridge extends Link {
  /** Calls back on every change; returns how to stop. */
  subscribe(listener: () => void): () => void
  state(): BridgeState
}

/**
 * The page's one way to the core. A lost socket rejects the calls on it and ends its streams; the link does not come
 * back by itself, so this connects anew and tells, and whoever listens reads again. Rejects with NoToken where the host
 * wants a ticket and there is none.
 */
export async function openBridge(): Promise<Bridge> {
  const connect = await chooseTransport()
  const listeners = new Set<() => void>()
  let current: Link | null = null
  const become = (link: Link | null): void => {
    current = link
    for (const listener of listeners) listener()
  }
  const open = async (): Promise<void> => {
    const { link, lost } = await connect()
    become(link)
    void lost.then(() => {
      become(null)
      retry(firstRetryMs)
    })
  }
  const retry = (wait: number): void => {
    window.setTimeout(() => open().catch(() => retry(Math.min(longestRetryMs, wait * 2))), wait)
  }
  await open()
  return {
    call: (...request) => (current ? current.call(...request) : Promise.reject(new BridgeLost())),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => (current ? 'open' : 'lost'),
  }
}

async function chooseTransport(): Promise<Connect> {
  if (desktopHost()) return connectPort
  const token = await getToken()
  return () => connectSocket(token)
}
