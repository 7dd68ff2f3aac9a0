import { once } from 'node:events'
import { createORPCClient } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { operator } from '#test/helpers/app.ts'
import { portClient } from '#test/helpers/port-client.ts'
import { startWebHost } from '#test/helpers/web-host.ts'
import { bridgeSuite } from './bridge.ts'

bridgeSuite('memory', async ({ client }) => ({ client }), true)

bridgeSuite('a message port', async ({ app }) => {
  const { client, close } = portClient(app)
  return { client, lose: close }
})

bridgeSuite('the web host’s socket', async (console) => {
  const { url, token } = await startWebHost(console)
  const socket = new WebSocket(`${url.replace('http', 'ws')}/rpc`, ['pushdeck.v1', `token.${token}`], { origin: url })
  socket.binaryType = 'arraybuffer'
  await once(socket, 'open')
  onTestFinished(() => socket.terminate())
  const link = new SocketLink({ websocket: socket as unknown as globalThis.WebSocket })
  return { client: createORPCClient(link), lose: () => socket.terminate() }
})

bridgeSuite('the web host’s calls, as scripts make them', async (console) => {
  const host = await startWebHost(console)
  const headers = { Authorization: `Bearer ${host.token}`, 'X-Pushdeck-Operator': encodeURIComponent(operator) }
  const link = new HttpLink({ url: `${host.url}/rpc`, headers })
  return { client: createORPCClient(link), lose: () => void host.close() }
})
