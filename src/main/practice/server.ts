import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'

const loopbackNames = new Set(['127.0.0.1', 'localhost'])
const largestBody = 16 * 1024 * 1024

/** A server that keeps bodies as the bytes that arrived, logs nothing, and lets go of every connection at `close()`. */
export function bareServer(): FastifyInstance {
  const server = fastify({
    logger: false,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    bodyLimit: largestBody,
  })
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  // A page on another site reaches loopback under a name of its own.
  server.addHook('onRequest', async (request, reply) => {
    if (!loopbackNames.has(request.hostname)) return reply.code(403).type('text/plain').send('loopback only')
  })
  server.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('no such route'))
  server.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) =>
    reply
      .code(error.statusCode ?? 500)
      .type('text/plain')
      .send(error.message),
  )
  return server
}

/** Listens on 127.0.0.1, on any port where the wanted one is not to be had; returns the port. */
export async function listenOnLoopback(server: FastifyInstance, wanted: number): Promise<number> {
  try {
    await server.listen({ host: '127.0.0.1', port: wanted })
  } catch (error) {
    if (wanted === 0 || !isPortTaken(error)) throw error
    await server.listen({ host: '127.0.0.1', port: 0 })
  }
  return (server.server.address() as AddressInfo).port
}

/** Windows answers EACCES for a port in a range that it keeps for itself. */
function isPortTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'EADDRINUSE' || code === 'EACCES'
}
