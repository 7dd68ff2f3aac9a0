import { fork } from 'node:child_process'
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

const deliveries = 1_000
const rows = 100
const tries = 300

/** Milliseconds of one round trip at the median: a page of 100 deliveries from the core, and an echo of as many bytes. */
export async function measureRoundTrip(): Promise<{ core: number; echo: number; bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-bench-'))
  const flags = ['out/main/web.js', '--data-dir', folder, '--port', '0', '--no-open', '--json']
  const first = startChild(flags)
  await first.ready
  await first.end()
  fillWithDeliveries(join(folder, 'pushdeck.db'), deliveries)
  const host = startChild(flags)
  const echo = fork(join(import.meta.dirname, 'echo-process.ts'))
  const listening = once(echo, 'message') as Promise<[{ port: number }]>
  try {
    const { url, token } = await host.ready
    const [{ port }] = await listening
    const address = String(url)
    const socket = new WebSocket(`${address.replace('http', 'ws')}/rpc`, ['pushdeck.v1', `token.${token}`], {
      origin: new URL(address).origin,
    })
    await once(socket, 'open')
    let bytes = 0
    socket.on('message', (data) => {
      bytes = String(data).length
    })
    const client: Client = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))
    const core = await median(async () => {
      const { items } = await client.deliveries.list({ limit: rows })
      if (items.length !== rows) throw new Error(`${items.length} rows`)
    })
    const mirror = new WebSocket(`ws://127.0.0.1:${port}`)
    await once(mirror, 'open')
    const text = 'x'.repeat(bytes)
    const bare = await median(async () => {
      mirror.send(text)
      await once(mirror, 'message')
    })
    for (const one of [socket, mirror]) one.close()
    return { core, echo: bare, bytes }
  } finally {
    await host.end()
    echo.disconnect()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function median(call: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < tries; index += 1) {
    const from = performance.now()
    await call()
    times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)[tries / 2] ?? Number.NaN
}
