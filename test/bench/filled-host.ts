import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import type { Client } from '#shared/contract/index.ts'
import { startChild } from '#test/helpers/console/child.ts'
import { fillWithDeliveries } from './fill.ts'

/** The built web host with so many deliveries in it, and an operator's socket to it. */
export async function startFilledHost(deliveries: number) {
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-bench-'))
  const flags = ['out/main/web.js', '--data-dir', folder, '--port', '0', '--no-open', '--json']
  const first = startChild(flags)
  await first.ready
  await first.end()
  fillWithDeliveries(join(folder, 'pushdeck.db'), deliveries)
  const host = startChild(flags)
  const { url, token } = await host.ready
  const { origin, port } = new URL(String(url))
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, ['pushdeck.v1', `token.${token}`], { origin })
  await once(socket, 'open')
  const client: Client = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))
  return {
    origin,
    port,
    socket,
    client,
    end: async (): Promise<void> => {
      socket.close()
      await host.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
