import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportInput } from '#shared/contract/exports.ts'
import type { Client } from '#shared/contract/index.ts'
import type { FileInput } from '#shared/domain/file-input.ts'
import type { Child } from '#test/helpers/console/child.ts'
import { startDesktop } from './desktop-window.ts'
import { type Place, processesOf } from './search.ts'
import { startWeb } from './web-window.ts'

/** How the console is that is searched: which host, and whether it masks nothing. */
export interface Kind {
  host: 'web' | 'desktop'
  isDeaf?: boolean
}

/** A host in a process of its own, and a window of it. */
export interface Host {
  child: Child
  client: Client
  /** Hands a file over as a window does. */
  hand(content: Buffer): Promise<FileInput>
  /** The file that a ticket stands for, or that was saved under a path. */
  collect(place: string): Promise<Buffer>
  leave(): void
}

export type StartHost = (where: {
  root: string
  /** Its data folder. */
  folder: string
  how: '' | 'deaf'
  /** Keeps what it says under a name. */
  keep: (name: string) => (bytes: Buffer | string) => void
}) => Promise<Host>

const hosts: Record<Kind['host'], StartHost> = { web: startWeb, desktop: startDesktop }

/** A console in a process of its own, and all that it says to anybody. */
export interface DrivenConsole extends Pick<Host, 'client' | 'hand'> {
  folder: string
  /** Keeps the file that a ticket stands for, or that was saved under a path. */
  collect(name: string, place: string): Promise<Buffer>
  exportFile(what: ExportInput): Promise<void>
  /** Whether there is room on the disk from now on. */
  setRoom(isThere: boolean): Promise<void>
  /** What it has said so far to its window and on its outputs, and its exports. */
  readonly said: readonly Place[]
  /** What the system tells of its process and those that it has started. */
  processes(): Place[]
  end(): Promise<void>
}

/** Starts one in an empty folder. */
export async function startConsole(root: string, { host, isDeaf = false }: Kind): Promise<DrivenConsole> {
  const folder = join(root, 'data')
  mkdirSync(folder)
  const said: Place[] = []
  const keep = (name: string) => (bytes: Buffer | string) => void said.push({ name, bytes: Buffer.from(bytes) })
  const { child, client, hand, leave, ...opened } = await hosts[host]({ root, folder, how: isDeaf ? 'deaf' : '', keep })
  const collect = async (name: string, place: string): Promise<Buffer> => {
    const bytes = await opened.collect(place)
    keep(`export of ${name}`)(bytes)
    return bytes
  }
  return {
    ...{ client, folder, hand, collect, said },
    exportFile: async (what) => {
      for await (const step of await client.exports.run({ what })) {
        if (step.kind === 'ticket') await collect(what.kind, step.ticket)
        else if (step.kind === 'done' && step.place !== null) await collect(what.kind, step.place)
        else if (step.kind === 'failed') throw new Error(`the export of ${what.kind} failed: ${step.fault}`)
      }
    },
    setRoom: async (isThere) => {
      const heard = Promise.withResolvers<void>()
      const listen = (word: unknown) => void (word === 'heard' && heard.resolve())
      child.process.on('message', listen)
      child.process.send(isThere ? 'room' : 'full')
      await heard.promise
      child.process.off('message', listen)
    },
    processes: () => processesOf(child.pid),
    end: async () => {
      leave()
      await child.end()
    },
  }
}
