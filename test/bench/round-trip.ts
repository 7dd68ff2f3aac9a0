import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { startFilledHost } from './filled-host.ts'

const deliveries = 1_000
const rows = 100
const tries = 300

/** Milliseconds of one round trip at the median: a page of 100 deliveries from the core, and an echo of as many bytes. */
export async function measureRoundTrip(): Promise<{ core: number; echo: number; bytes: number }> {
  const { socket, client, end } = await startFilledHost(deliveries)
  const echo = fork(join(import.meta.dirname, 'echo-process.ts'))
  const listening = once(echo, 'message') as Promise<[{ port: number }]>
  try {
    const [{ port }] = await listening
    let bytes = 0
    socket.on('message', (data) => {
      bytes = String(data).length
    })
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
    mirror.close()
    return { core, echo: bare, bytes }
  } finally {
    echo.disconnect()
    await end()
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
