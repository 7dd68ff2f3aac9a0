import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PracticeFault } from '#shared/contract/system.ts'

/** What a provider's route does, so that a fault can come between. */
export interface Exchange {
  request: FastifyRequest
  reply: FastifyReply
  /** Applies the request and gives the JSON text of its answer. */
  act(): string
  /** The JSON text of the provider's own refusal. */
  refusal(): string
}

const slowMs = 60_000

/** Answers a request as the fault has it. A slow request is applied when it arrives, so that asking again is a duplicate. */
export async function answerUnderFault(fault: PracticeFault, exchange: Exchange): Promise<FastifyReply> {
  const { reply } = exchange
  switch (fault) {
    case 'none':
      return sendJson(reply, exchange.act())
    case 'refuse':
      return sendJson(reply, exchange.refusal())
    case 'slow': {
      const answer = exchange.act()
      return (await isStillThere(exchange)) ? sendJson(reply, answer) : dropConnection(exchange)
    }
    case 'reset-before':
      return dropConnection(exchange)
    case 'reset-after':
      exchange.act()
      return dropConnection(exchange)
    case 'too-many-requests':
      return reply.code(429).header('retry-after', '2').type('text/plain').send('Too Many Requests')
    case 'server-error':
      return reply.code(500).type('text/html').send('<html><body><h1>500 Internal Server Error</h1></body></html>')
    case 'garbage': {
      const answer = exchange.act()
      return sendJson(reply, answer.slice(0, Math.ceil(answer.length / 2)))
    }
  }
}

/** Sends text that is JSON already; an object would lose the digits of its large numbers. */
export function sendJson(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('application/json;charset=UTF-8').send(text)
}

/** A reset and not an orderly end, as of a server that died. */
function dropConnection({ request, reply }: Exchange): FastifyReply {
  reply.hijack()
  request.raw.socket.resetAndDestroy()
  return reply
}

/** Waits the slow time out; false as soon as the connection is gone, which a closing server sees to as well. */
function isStillThere({ reply }: Exchange): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), slowMs)
    reply.raw.once('close', () => {
      clearTimeout(timer)
      resolve(false)
    })
  })
}
