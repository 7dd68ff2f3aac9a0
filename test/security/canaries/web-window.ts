import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import { startChild } from '#test/helpers/console/child.ts'
import type { StartHost } from './drive.ts'

const pageText = '<!doctype html><meta property="csp-nonce" nonce="__STYLE_NONCE__">'

/** The web host, and a window of it that takes files by their tickets. */
export const startWeb: StartHost = async ({ root, folder, how, keep }) => {
  const page = join(root, 'page')
  mkdirSync(page)
  writeFileSync(join(page, 'index.html'), pageText)
  const child = startChild([join(import.meta.dirname, 'console-process.ts'), folder, page, how])
  child.process.stdout?.on('data', keep('stdout'))
  child.process.stderr?.on('data', keep('stderr'))
  const { url, token } = (await child.ready) as { url: string; token: string }
  const socket = new WebSocket(`${url.replace('http', 'ws')}/rpc`, ['pushdeck.v1', `token.${token}`], { origin: url })
  socket.binaryType = 'arraybuffer'
  await once(socket, 'open')
  socket.on('message', (data) => keep('a frame to the window')(bytesOf(data)))
  return {
    child,
    client: createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })),
    hand: async (content) => {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' }
      const answer = await fetch(`${url}/files`, { method: 'POST', headers, body: new Uint8Array(content) })
      return { handle: ((await answer.json()) as { handle: string }).handle }
    },
    collect: async (ticket) => Buffer.from(await (await fetch(`${url}/files/${ticket}`)).arrayBuffer()),
    leave: () => socket.terminate(),
  }
}

const bytesOf = (data: Buffer | ArrayBuffer | Buffer[]): Buffer =>
  Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data)
