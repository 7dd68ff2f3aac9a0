import type { ServerResponse } from 'node:http'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { Case } from './case.ts'

/** What a server does with a request, and what must be said of it; a forwarding target has words of its own. */
export interface Fault {
  name: string
  answer: (response: ServerResponse, one: Case) => void
  outcome: 'refused' | 'unknown'
  cause: string
  /** Where the provider is answered for by other words. */
  own?: Partial<Record<ProviderId, string>>
}

const says =
  (status: number, body: string, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(status, headers).end(body)

const page = '<html><body><h1>Bad Gateway</h1></body></html>'

const broken: Fault[] = [500, 502, 503, 504, 408, 499].map((status) => ({
  name: `HTTP ${status}`,
  answer: says(status, page),
  outcome: 'unknown',
  cause: 'server-error',
  own: { forward: 'forward.server-error' },
}))

const contradicting: Fault[] = [500, 503].map((status) => ({
  name: `HTTP ${status} with the body of a success`,
  answer: (response, { success }) => void response.writeHead(status).end(success),
  outcome: 'unknown',
  cause: 'server-error',
  own: { forward: 'forward.contradiction' },
}))

const unreadable: Fault[] = (
  [
    ['a page', page],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"success"'],
    ['a number', '200'],
    ['an empty object', '{}'],
    ['members of wrong types', '{"code":{},"status":{},"error_code":"x","request_id":{},"response_params":7}'],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x7b]).toString('latin1')],
  ] as const
).map(([name, body]) => ({
  name: `HTTP 200 with ${name}`,
  answer: says(200, body),
  outcome: 'unknown',
  cause: 'unreadable',
  own: { forward: 'forward.no-status' },
}))

const truncated: Fault = {
  name: 'HTTP 200 with half of a success',
  answer: (response, { success }) => void response.writeHead(200).end(success.slice(0, Math.ceil(success.length / 2))),
  outcome: 'unknown',
  cause: 'unreadable',
  own: { forward: 'forward.no-status' },
}

const reset: Fault[] = [
  {
    name: 'a reset instead of an answer',
    answer: (response) => void response.socket?.resetAndDestroy(),
    outcome: 'unknown',
    cause: 'reset',
    own: { forward: 'forward.reset' },
  },
  {
    name: 'a reset in the answer',
    answer: (response, { success }) => {
      response.writeHead(200, { 'content-length': success.length + 100 })
      response.write(success, () => response.socket?.resetAndDestroy())
    },
    outcome: 'unknown',
    // what came of it is all that is known
    cause: 'unreadable',
    own: { forward: 'forward.no-status' },
  },
]

const refusing: Fault[] = (
  [
    [400, 'refused'],
    [403, 'unauthorised', 'forward.unauthorised'],
    [404, 'not-found', 'forward.not-found'],
    [413, 'too-large'],
    [429, 'too-many-requests'],
  ] as const
).map(([status, cause, forward = cause]) => ({
  name: `HTTP ${status}`,
  answer: says(status, page),
  outcome: 'refused',
  cause,
  own: { forward },
}))

export const faults: readonly Fault[] = [...reset, ...broken, ...contradicting, ...unreadable, truncated, ...refusing]
