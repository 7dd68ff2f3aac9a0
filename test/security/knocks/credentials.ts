import { wireOf } from '#test/helpers/raw-http.ts'
import {
  bearer,
  type Door,
  doors,
  type Header,
  json,
  type KnownHost,
  knock,
  socketHeaders,
  wrongProtocols,
  wrongTokens,
} from '../handshakes.ts'
import type { Check, Knock } from './knock.ts'
import { ownNames } from './names.ts'

/** Right names with credentials that are wrong, at every door that wants some. */
export function withWrongCredentials(host: KnownHost): Knock[] {
  const own = ownNames(host)
  const at = (check: Check, door: Door, words: string): Knock => ({
    check,
    words: `${door.name} with ${words}`,
    bytes: wireOf(knock(host, door, own.host, own.origin)),
  })
  const isCredential = ([name]: Header) => name === 'Authorization'
  const withHeaders = (door: Door, headers: Header[]): Door => ({
    ...door,
    headers: () => [...door.headers(host).filter((header) => !isCredential(header)), ...headers],
  })
  const tokens = doors
    .filter((door) => door.headers(host).some(isCredential) && door.target(host) !== '/attach')
    .flatMap((door) => [
      ...wrongTokens(host).map((headers) => at('token', withHeaders(door, headers), JSON.stringify(headers))),
      at(
        'token',
        { ...withHeaders(door, []), target: () => `${door.target(host)}?token=${host.token}` },
        'the token in its address',
      ),
    ])
  const keys = doors
    .filter((door) => door.target(host) === '/attach')
    .flatMap((door) =>
      [[], [bearer('')], [bearer(host.token)], [bearer(host.admission.newTicket())]].map((headers) =>
        at('key of a second start', withHeaders(door, headers), JSON.stringify(headers)),
      ),
    )
  const sockets = doors
    .filter(({ originNeeded }) => originNeeded)
    .flatMap((door) =>
      wrongProtocols(host).map((protocols) =>
        at('token', { ...door, headers: () => socketHeaders(protocols) }, `protocols ${protocols}`),
      ),
    )
  return [...tokens, ...keys, ...sockets, ...windowTickets(host, at), ...downloadTickets(at)]
}

type At = (check: Check, door: Door, words: string) => Knock

const guesses = ['', 'x', 'x'.repeat(43), '0', 'null', '__proto__', 'constructor', 'x'.repeat(4_000)]

function windowTickets(host: KnownHost, at: At): Knock[] {
  const used = host.admission.newTicket()
  // one use, by the rightful window
  void host.admission.exchange(used)
  const exchange = (body: string): Door => ({
    name: 'a ticket’s exchange',
    method: 'POST',
    target: () => '/token',
    headers: () => [json],
    body: () => body,
  })
  const bodies = [...guesses, used, host.token].map((ticket) => JSON.stringify({ ticket }))
  const others = ['', 'null', '[]', '{}', '{"ticket":null}', '{"ticket":["x"]}', '{"__proto__":{"ticket":"x"}}', '{']
  return [...bodies, ...others].map((body) => at('ticket of a window', exchange(body), body.slice(0, 60)))
}

const downloadTickets = (at: At): Knock[] =>
  guesses
    .filter((guess) => guess !== '' && guess.length <= 100)
    .map((guess) =>
      at(
        'ticket of a download',
        { name: 'a download', method: 'GET', target: () => `/files/${guess}`, headers: () => [] },
        `the ticket ${guess}`,
      ),
    )
