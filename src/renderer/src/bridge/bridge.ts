import { type ClientLink, ORPCError } from '@orpc/client'
import { desktopHost } from './host.ts'
import { connectPort } from './port-link.ts'
import type { Way } from './way.ts'
import { connectSocket, getToken, TokenVoid } from './web-link.ts'

type Link = ClientLink<Record<never, never>>

export type BridgeState = 'open' | 'lost'

/**
 * Why a lost way is not soon there again. `away`: nobody has answered for a while, it goes on trying. `replaced`: another
 * start of the console answers, which does not know this window.
 */
type Ended = 'away' | 'replaced'

const firstRetryMs = 250
const longestRetryMs = 4_000

/** A call was made while the console could not be reached; nothing of it has happened. */
export class BridgeLost extends Error {
  override name = 'BridgeLost'
}

/** The call left, its answer never came: whether it was done is not known. */
export class AnswerLost extends Error {
  override name = 'AnswerLost'
}

/** A file that the core did not get; nothing was done with it. */
export class FileNotTaken extends Error {
  override name = 'FileNotTaken'
  readonly reason: 'too-large' | 'unreadable' | 'refused'

  constructor(reason: FileNotTaken['reason']) {
    super(reason)
    this.reason = reason
  }
}

export interface Bridge extends Link {
  /** Calls back on every change; returns how to stop. */
  subscribe(listener: () => void): () => void
  state(): BridgeState
  ended(): Ended | null
}

/**
 * The page's one way to the core. A lost socket rejects the calls on it and ends its streams; the link does not come
 * back by itself, so this connects anew and tells, and whoever listens reads again. Rejects with NoToken where the host
 * wants a ticket and there is none, with TokenVoid where the ticket was for an earlier start.
 */
export async function openBridge(): Promise<Bridge> {
  const connect = await chooseTransport()
  const listeners = new Set<() => void>()
  let current: Way | null = null
  let ended: Ended | null = null
  const become = (way: Way | null, end: Ended | null = null): void => {
    current = way
    ended = end
    for (const listener of listeners) listener()
  }
  const open = async (): Promise<void> => {
    const way = await connect()
    become(way)
    void way.lost.then(() => {
      become(null)
      retry(firstRetryMs)
    })
  }
  const retry = (wait: number): void => {
    window.setTimeout(() => open().catch((error: unknown) => goOn(error, wait)), wait)
  }
  const goOn = (error: unknown, waited: number): void => {
    const isReplaced = error instanceof TokenVoid
    if (isReplaced || waited === longestRetryMs) become(null, isReplaced ? 'replaced' : 'away')
    if (!isReplaced) retry(Math.min(longestRetryMs, waited * 2))
  }
  await open()
  return {
    call: async (...request) => {
      if (!current?.isOpen()) throw new BridgeLost()
      return current.link.call(...request).catch((error: unknown) => {
        throw isAnswer(error, request[2].signal) ? error : new AnswerLost('', { cause: error })
      })
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => (current ? 'open' : 'lost'),
    ended: () => ended,
  }
}

/** Whether the core itself said no, or the caller no longer wanted to know. */
const isAnswer = (error: unknown, signal: AbortSignal | undefined): boolean =>
  error instanceof ORPCError || signal?.aborted === true

async function chooseTransport(): Promise<() => Promise<Way>> {
  if (desktopHost()) return connectPort
  const token = await getToken()
  return () => connectSocket(token)
}
