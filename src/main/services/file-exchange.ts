import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Clock, Log, Random } from '#main/app/ports.ts'
import { type FileFacts, gatherFacts } from './file-facts.ts'

const handleLifeMs = 10 * 60_000
const ticketLifeMs = 60_000

export interface Outgoing {
  name: string
  type: string
  content: Buffer
}

/** A download that is written while it is fetched. */
export interface OutgoingStream {
  name: string
  type: string
  /** Rejects when it can't be whole. */
  parts: AsyncIterable<Buffer>
  /** Takes it back, whether or not it is being fetched. */
  signal: AbortSignal
}

interface FetchedStream extends OutgoingStream {
  /** To be told once: that it has left whole, or why not. */
  onEnd: (error: unknown) => void
}

interface FileExchangeOptions {
  directory: string
  clock: Clock
  random: Random
  log: Log
}

/**
 * Files on their way in and out beside the calls: an upload becomes a handle that one call uses up, an export a ticket
 * that one download uses up. What an earlier run has left in the folder is removed.
 */
export async function createFileExchange({ directory, clock, random, log }: FileExchangeOptions) {
  const incoming = new Map<string, { path: string; facts: FileFacts; cancel: () => void }>()
  const outgoing = new Map<string, { file: Outgoing; cancel: () => void }>()
  const streams = new Map<string, { file: FetchedStream; cancel: () => void }>()
  const newTicket = () => random.bytes(24).toString('base64url')

  const remove = (path: string): Promise<void> =>
    rm(path, { recursive: true, force: true }).catch((error: unknown) =>
      log.warn('an uploaded file could not be removed', { error }),
    )

  const drop = async (handle: string): Promise<void> => {
    const path = forget(handle)
    if (path) await remove(path)
  }

  const forget = (handle: string): string | null => {
    const file = incoming.get(handle)
    incoming.delete(handle)
    file?.cancel()
    return file?.path ?? null
  }

  await remove(directory)

  return {
    /** Stores an uploaded stream; rejects when it breaks off or is too large, and keeps nothing of it then. */
    receive: async (stream: Readable, largestBytes: number): Promise<string> => {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const handle = newTicket()
      const path = join(directory, handle)
      const gathered = gatherFacts()
      try {
        await pipeline(stream, atMost(largestBytes, gathered.add), createWriteStream(path, { mode: 0o600 }))
      } catch (error) {
        await remove(path)
        throw error
      }
      incoming.set(handle, {
        path,
        facts: gathered.facts(),
        cancel: clock.after(handleLifeMs, () => void drop(handle)),
      })
      return handle
    },
    /** The content of an uploaded file, once; null when the handle is unknown or used up. */
    take: async (handle: string): Promise<Buffer | null> => {
      const path = forget(handle)
      if (!path) return null
      try {
        return await readFile(path)
      } finally {
        await remove(path)
      }
    },
    /** Where an uploaded file lies, which is kept; null when the handle is unknown or used up. */
    locate: (handle: string): string | null => incoming.get(handle)?.path ?? null,
    /** What an uploaded file is, which is kept; null when the handle is unknown or used up. */
    factsOf: (handle: string): FileFacts | null => incoming.get(handle)?.facts ?? null,
    /** An uploaded file that is used up by whoever removes it; null when the handle is unknown or used up. */
    claim: (handle: string): { path: string; facts: FileFacts; remove: () => Promise<void> } | null => {
      const facts = incoming.get(handle)?.facts
      const path = forget(handle)
      return path && facts ? { path, facts, remove: () => remove(path) } : null
    },
    drop,
    offer: (file: Outgoing): string => {
      const ticket = newTicket()
      outgoing.set(ticket, { file, cancel: clock.after(ticketLifeMs, () => outgoing.delete(ticket)) })
      return ticket
    },
    /** The offered file, once; null when the ticket is unknown, used up or too old. */
    collect: (ticket: string): Outgoing | null => {
      const offered = outgoing.get(ticket)
      outgoing.delete(ticket)
      offered?.cancel()
      return offered?.file ?? null
    },
    /** A ticket for one download; `fetched` resolves when it has left whole, and rejects when it never will. */
    offerStream: (file: OutgoingStream): { ticket: string; fetched: Promise<void> } => {
      const ticket = newTicket()
      const { promise: fetched, resolve, reject } = Promise.withResolvers<void>()
      const onEnd = (error: unknown) => {
        cancel()
        streams.delete(ticket)
        if (error) reject(error)
        else resolve()
      }
      const cancel = clock.after(ticketLifeMs, () => onEnd(new Error('never fetched')))
      file.signal.addEventListener('abort', () => onEnd(new Error('taken back')), { once: true })
      streams.set(ticket, { file: { ...file, onEnd }, cancel })
      return { ticket, fetched }
    },
    /** The offered stream, once; whoever takes it says how it ended. */
    collectStream: (ticket: string): FetchedStream | null => {
      const offered = streams.get(ticket)
      streams.delete(ticket)
      offered?.cancel()
      return offered?.file ?? null
    },
    close: async (): Promise<void> => {
      for (const { cancel } of [...outgoing.values(), ...streams.values()]) cancel()
      await Promise.all([...incoming.keys()].map(drop))
    },
  }
}

export type FileExchange = Awaited<ReturnType<typeof createFileExchange>>

function atMost(bytes: number, onPart: (part: Buffer) => void): Transform {
  let left = bytes
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      left -= part.length
      onPart(part)
      done(left < 0 ? new Error('too large') : null, part)
    },
  })
}
