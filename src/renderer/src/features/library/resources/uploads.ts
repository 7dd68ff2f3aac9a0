import type { Client } from '#shared/contract/index.ts'
import { plainFileName } from '#shared/domain/file-name.ts'
import type { Answer } from '#shared/domain/operation.ts'
import { BridgeLost } from '../../../bridge/bridge.ts'
import { hasCode, namedError } from '../../../bridge/errors.ts'
import { handFileOver } from '../../../bridge/files.ts'
import { thumbnailOf } from '../../../components/calls/thumbnail.ts'
import { newUpload, type Upload } from './upload.ts'

const atOnce = 3
/** The core keeps a file for 10 minutes that was handed over. */
const handedLifeMs = 8 * 60_000

export const uploadOperation = 'resource.upload'

/**
 * Files on their way, which stay in their place whatever becomes of them, also while another screen is open. Three at a
 * time are read, and three uploaded. Nothing is uploaded twice by itself.
 */
function createUploads(client: Client) {
  let all: readonly Upload[] = []
  const listeners = new Set<() => void>()
  const aborts = new Map<string, AbortController>()

  const become = (next: readonly Upload[]): void => {
    all = next
    for (const listener of listeners) listener()
  }
  const find = (key: string) => all.find((one) => one.key === key)
  const change = (key: string, more: Partial<Upload>): void =>
    become(all.map((one) => (one.key === key ? { ...one, ...more } : one)))

  const handOver = async ({ key, file, connectionId }: Upload) => {
    const handed = await handFileOver(file, { isLarge: true, ...signalOf(key) })
    const { kind, sha256, same } = await client.resources.look({ connectionId, file: handed })
    return { handed: { file: handed, at: Date.now() }, kind, sha256, same }
  }
  const signalOf = (key: string) => {
    const abort = new AbortController()
    aborts.set(key, abort)
    return { signal: abort.signal }
  }

  const reading = new Set<string>()
  const readNext = (): void => {
    for (const one of all) {
      if (reading.size >= atOnce) return
      if (one.state !== 'reading' || reading.has(one.key)) continue
      reading.add(one.key)
      void read(one).finally(() => {
        reading.delete(one.key)
        readNext()
      })
    }
  }
  const read = async (one: Upload): Promise<void> => {
    try {
      const thumbnail = await thumbnailOf(one.file)
      change(one.key, { ...(await handOver(one)), thumbnail, state: 'ready' })
    } catch (error) {
      change(one.key, { state: 'failed', error })
    }
  }

  const sending = new Set<string>()
  const sendNext = (): void => {
    for (const one of all) {
      if (sending.size >= atOnce) return
      if (one.state !== 'waiting') continue
      sending.add(one.key)
      change(one.key, { state: 'sending', changeId: null, startedAt: null })
      void send(one).finally(() => {
        sending.delete(one.key)
        sendNext()
      })
    }
  }
  const send = async (one: Upload): Promise<void> => {
    const { key, connectionId, name, thumbnail, connectionAsOf } = one
    try {
      const isFresh = one.handed !== null && Date.now() - one.handed.at < handedLifeMs
      const again = isFresh ? null : await handOver(one)
      if (find(key)?.state !== 'sending') return
      // another content than the one that was looked at
      if (again && again.sha256 !== one.sha256) return change(key, { ...again, state: 'ready' })
      const handed = again?.handed ?? one.handed
      if (!handed) return
      const id = crypto.randomUUID()
      change(key, { handed: null, changeId: id, startedAt: Date.now() })
      const input = { file: { file: handed.file, name, ...(thumbnail !== undefined && { thumbnail }) } }
      const seen = connectionAsOf === null ? {} : { connectionAsOf }
      end(key, await client.operations.call({ id, connectionId, operation: uploadOperation, input, ...seen }))
    } catch (error) {
      const mayHaveLeft = find(key)?.changeId !== null && !(error instanceof BridgeLost) && namedError(error) === null
      change(key, { state: mayHaveLeft ? 'lost' : 'failed', error })
    }
  }
  const end = (key: string, { outcome, cause, references }: Answer): void => {
    const resourceId = references.find(({ kind }) => kind === 'resource')?.id ?? null
    const state = outcome === 'accepted' ? 'done' : outcome === 'unknown' ? 'unknown' : 'failed'
    change(key, { state, outcome, cause, resourceId, error: null })
  }

  const pump = (): void => {
    readNext()
    sendNext()
  }

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    all: (): readonly Upload[] => all,
    add: (connectionId: string, files: readonly File[]): void => {
      become([...all, ...files.map((file) => newUpload(connectionId, file, plainFileName(file.name)))])
      pump()
    },
    setAgain: (key: string, again: boolean): void => change(key, { again }),
    /** What was reviewed leaves, three at a time, while the connection is the one that was looked at. */
    begin: (keys: readonly string[], connectionAsOf: number): void => {
      const isBegun = ({ key, state }: Upload) => keys.includes(key) && state === 'ready'
      become(all.map((one) => (isBegun(one) ? { ...one, state: 'waiting', connectionAsOf } : one)))
      pump()
    },
    /** Once more: what was not taken as it was reviewed, what may have been taken from a new review on. */
    retry: (key: string): void => {
      const one = find(key)
      if (!one) return
      const isReviewed = one.sha256 !== null && one.state !== 'unknown' && !hasCode(one.error, 'REVIEW_OUTDATED')
      const state = isReviewed ? 'waiting' : 'reading'
      change(key, { state, outcome: null, cause: null, error: null, again: one.state === 'unknown' || one.again })
      pump()
    },
    /** What became of the change whose answer was lost; makes none. */
    ask: async (key: string): Promise<void> => {
      const one = find(key)
      if (!one?.changeId) return
      const { changeId: id, connectionId, name } = one
      const input = { file: { file: { handle: 'used-up' }, name } }
      await client.operations.call({ id, connectionId, operation: uploadOperation, input }).then(
        (answer) => end(key, answer),
        (error: unknown) => change(key, { error }),
      )
    },
    /** Gives up what is on its way; what has not begun is ready again. */
    cancel: (key: string): void => {
      const one = find(key)
      if (one?.state === 'waiting') change(key, { state: 'ready' })
      if (one?.state !== 'sending') return
      if (one.changeId === null) {
        change(key, { state: 'ready' })
        aborts.get(key)?.abort()
      } else client.operations.cancel({ id: one.changeId }).catch(() => {})
    },
    remove: (key: string): void => {
      aborts.get(key)?.abort()
      aborts.delete(key)
      become(all.filter((one) => one.key !== key))
    },
  }
}

export type Uploads = ReturnType<typeof createUploads>

const kept = new WeakMap<Client, Uploads>()

/** One queue for the window. */
export function uploadsOf(client: Client): Uploads {
  const known = kept.get(client) ?? createUploads(client)
  kept.set(client, known)
  return known
}
