import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Starts the accepting provider; its address, and how to end it. */
export async function startProvider(): Promise<{ baseUrl: string; end: () => void }> {
  const child = fork(join(import.meta.dirname, 'provider-process.ts'))
  const [message] = (await once(child, 'message')) as [{ port: number }]
  return { baseUrl: `http://127.0.0.1:${message.port}`, end: () => child.disconnect() }
}
