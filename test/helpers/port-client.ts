import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { onTestFinished } from 'vitest'
import type { App } from '#main/app/create-app.ts'
import type { Client } from '#shared/contract/index.ts'

/** Calls a core over a message port: what arrives has been through bytes. */
export function portClient({ router, services }: Pick<App, 'router' | 'services'>): { client: Client; close(): void } {
  const { port1, port2 } = new MessageChannel()
  void new RPCHandler(router).upgrade(port1, { context: { services, script: null } })
  const client: Client = createORPCClient(new RPCLink({ port: port2 }))
  port1.start()
  port2.start()
  onTestFinished(() => port1.close())
  return { client, close: () => port1.close() }
}
