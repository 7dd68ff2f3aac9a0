import type { AddressInfo } from 'node:net'
import { createBoundedServer } from './bounded-server.ts'
import { type Addresses, addressesOf } from './guard.ts'
import { type ConsoleParts, createListeners } from './listeners.ts'

interface ServerParts extends ConsoleParts {
  /** 0 for any free one. */
  port: number
}

export interface WebServer {
  url: string
  /** The address of a new window, with a fresh ticket in its fragment. */
  windowUrl(): string
  close(): Promise<void>
}

/** Listens on the literal loopback address. Rejects with Node's error when the port can't be had. */
export async function startServer({ port, ...parts }: ServerParts): Promise<WebServer> {
  let own: Addresses = addressesOf(port)
  const listeners = createListeners(parts, () => own)
  const server = createBoundedServer(listeners)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
  own = addressesOf((server.address() as AddressInfo).port)
  return {
    url: own.origin,
    windowUrl: listeners.windowUrl,
    close: () =>
      new Promise((resolve) => {
        listeners.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
