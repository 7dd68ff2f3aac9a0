import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import type { ExportInput } from '#shared/contract/exports.ts'
import type { Client } from '#shared/contract/index.ts'
import { startChild } from '#test/helpers/console/child.ts'
import { type Place, processesOf } from './search.ts'

/** A console in a process of its own, and all that it says to anybody. */
export interface DrivenConsole {
  client: Client
  folder: string
  /** Hands a file over as a window does. */
  upload(content: Buffer): Promise<string>
  /** Keeps what a ticket stands for. */
  collect(name: string, ticket: string): Promise<Buffer>
  exportFile(what: ExportInput): Promise<void>
  /** Whether there is room on the disk from now on. */
  setRoom(isThere: boolean): Promise<void>
  /** What it has said so far to its window and on its outputs, and its exports. */
  readonly said: readonly Place[]
  /** What the system tells of its process and those that it has started. */
  processes(): Place[]
  end(): Promise<void>
}

/** Starts one in an empty folder; `how` as its program takes it. */
export async function startConsole(root: string, how: '' | 'deaf'): Promise<DrivenConsole> {
  const folder = join(root, 'data')
  const page = join(root, 'page')
  mkdirSync(folder)
  mkdirSync(page)
  writeFileSync(join(page, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="__STYLE_NONCE__">')
  const said: Place[] = []
  const keep = (name: string) => (bytes: Buffer | string) => void said.push({ name, bytes: Buffer.from(bytes) })
  const child = startChild([join(import.meta.dirname, 'console-process.ts'), folder, page, how])
  child.process.stdout?.on('data', keep('stdout'))
  child.process.stderr?.on('data', keep('stderr'))
  const { url, token } = (await child.ready) as { url: string; token: string }
  const socket = new WebSocket(`${url.replace('http', 'ws')}/rpc`, ['pushdeck.v1', `token.${token}`], { origin: url })
  socket.binaryType = 'arraybuffer'
  await once(socket, 'open')
  socket.on('message', (data) => keep('a frame to the window')(bytesOf(data)))
  const client: Client = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))

  const collect = async (name: string, ticket: string): Promise<Buffer> => {
    const answer = await fetch(`${url}/files/${ticket}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    said.push({ name: `export of ${name}`, bytes })
    return bytes
  }
  return {
    ...{ client, folder, collect, said },
    upload: async (content) => {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' }
      const answer = await fetch(`${url}/files`, { method: 'POST', headers, body: new Uint8Array(content) })
      return ((await answer.json()) as { handle: string }).handle
    },
    exportFile: async (what) => {
      for await (const step of await client.exports.run({ what }))
        if (step.kind === 'ticket') await collect(what.kind, step.ticket)
        else if (step.kind === 'failed') throw new Error(`the export of ${what.kind} failed: ${step.fault}`)
    },
    setRoom: async (isThere) => {
      const heard = once(child.process, 'message')
      child.process.send(isThere ? 'room' : 'full')
      await heard
    },
    processes: () => processesOf(child.pid),
    end: async () => {
      socket.terminate()
      await child.end()
    },
  }
}

const bytesOf = (data: Buffer | ArrayBuffer | Buffer[]): Buffer =>
  Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data)
