import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * What became of a request at the server, which alone can know: it never got there, it was taken or was not, or it was
 * not and the server has said so in its own words.
 */
export type Truth = 'never-left' | 'taken' | 'not-taken' | 'refused'

/** What a server of an experiment can say and do. */
export interface Stage {
  request: IncomingMessage
  response: ServerResponse
  /** As the provider's documents show them. */
  success: string
  refusal: { status: number; body: string }
  /** Lets more time go by than any limit allows. */
  waitForEver(): void
  /** Another server, which must hear of nothing. */
  elsewhere: string
}

export interface AnsweredFault {
  name: string
  /** Each is played; what is said must be right for all. */
  truths: readonly Truth[]
  /** Answers when the whole request has come, or at once. */
  after: 'headers' | 'body'
  play(stage: Stage, truth: Truth): void
}

const silent = ['taken', 'not-taken'] as const
const page = '<html><body><h1>Bad Gateway</h1></body></html>'
const half = (text: string): string => text.slice(0, Math.ceil(text.length / 2))

const gatewayErrors: AnsweredFault[] = [500, 502, 503, 504].map((status) => ({
  name: `HTTP ${status}`,
  truths: silent,
  after: 'body',
  play: ({ response }) => void response.writeHead(status, { 'content-type': 'text/html' }).end(page),
}))

/** Faults of a server that was reached. */
export const answeredFaults: readonly AnsweredFault[] = [
  {
    name: 'reset before the body',
    truths: ['not-taken'],
    after: 'headers',
    play: ({ response }) => void response.socket?.resetAndDestroy(),
  },
  {
    name: 'reset after the body',
    truths: silent,
    after: 'body',
    play: ({ response }) => void response.socket?.resetAndDestroy(),
  },
  {
    name: 'reset in the answer',
    truths: silent,
    after: 'body',
    play: ({ response, success, refusal }, truth) => {
      const said = truth === 'taken' ? success : refusal.body
      response.writeHead(200, { 'content-length': Buffer.byteLength(said) + 1 })
      response.write(said, () => response.socket?.resetAndDestroy())
    },
  },
  { name: 'hang', truths: silent, after: 'body', play: ({ waitForEver }) => waitForEver() },
  ...gatewayErrors,
  {
    name: 'HTTP 429',
    truths: ['refused'],
    after: 'body',
    play: ({ response }) => void response.writeHead(429, { 'retry-after': '1' }).end(page),
  },
  {
    name: 'truncated JSON',
    truths: silent,
    after: 'body',
    play: ({ response, success, refusal }, truth) =>
      void response.writeHead(200).end(half(truth === 'taken' ? success : refusal.body)),
  },
  {
    name: 'a page in place of JSON',
    truths: silent,
    after: 'body',
    play: ({ response }) => void response.writeHead(200, { 'content-type': 'text/html' }).end(page),
  },
  {
    name: 'a success with a wrong type',
    truths: ['taken'],
    after: 'body',
    play: ({ response, success }) =>
      void response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(success),
  },
  {
    name: 'redirect',
    truths: ['refused'],
    after: 'body',
    play: ({ response, elsewhere }) => void response.writeHead(307, { location: elsewhere }).end(),
  },
  {
    name: 'a code of the provider',
    truths: ['refused'],
    after: 'body',
    play: ({ response, refusal }) => void response.writeHead(refusal.status).end(refusal.body),
  },
]
