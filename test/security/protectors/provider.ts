import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A provider that takes every token, and knows the one that came last. */
export async function startProvider() {
  let received: unknown
  const server = createServer((request, response) => {
    received = request.headers['access-token']
    request.resume().once('end', () => void response.end('{"code":200,"data":{}}'))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => received,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
