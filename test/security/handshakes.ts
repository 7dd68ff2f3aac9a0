import type { RawRequest } from '#test/helpers/raw-http.ts'
import type { WebHost } from '#test/helpers/web-host.ts'

export type Header = readonly [name: string, value: string]

/** What has to be known of a web host to knock at it. */
export type KnownHost = Pick<WebHost, 'port' | 'token' | 'admission' | 'offer'>

/** A door of the web host, with what a legitimate caller shows at it. */
export interface Door {
  name: string
  method: string
  target: (host: KnownHost) => string
  headers: (host: KnownHost) => Header[]
  body?: (host: KnownHost) => string
  /** Whether an Origin has to be there. */
  originNeeded?: boolean
}

export const bearer = (token: string): Header => ['Authorization', `Bearer ${token}`]
export const json: Header = ['Content-Type', 'application/json']

export const socketHeaders = (protocols: string): Header[] => [
  ['Connection', 'Upgrade'],
  ['Upgrade', 'websocket'],
  ['Sec-WebSocket-Version', '13'],
  ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
  ['Sec-WebSocket-Protocol', protocols],
]

export const doors: Door[] = [
  { name: 'the page', method: 'GET', target: () => '/', headers: () => [] },
  {
    name: 'a call',
    method: 'POST',
    target: () => '/rpc/system/info',
    headers: ({ token }) => [bearer(token), json],
    body: () => '{"json":null}',
  },
  {
    name: 'a change',
    method: 'POST',
    target: () => '/rpc/settings/update',
    headers: ({ token }) => [bearer(token), json],
    body: () => '{"json":{"operator":"stranger"}}',
  },
  {
    name: 'a ticket’s exchange',
    method: 'POST',
    target: () => '/token',
    headers: () => [json],
    body: ({ admission }) => JSON.stringify({ ticket: admission.newTicket() }),
  },
  {
    name: 'a second start',
    method: 'POST',
    target: () => '/attach',
    headers: ({ admission }) => [bearer(admission.attachKey)],
    body: () => '',
  },
  {
    name: 'an upload',
    method: 'POST',
    target: () => '/files',
    headers: ({ token }) => [bearer(token), ['Content-Type', 'application/octet-stream']],
    body: () => 'u10001\n',
  },
  {
    name: 'an upload to be passed on',
    method: 'POST',
    target: () => '/files/resource',
    headers: ({ token }) => [bearer(token), ['Content-Type', 'application/octet-stream']],
    body: () => 'pictures',
  },
  {
    name: 'a download',
    method: 'GET',
    target: ({ offer }) => `/files/${offer()}`,
    headers: () => [],
  },
  {
    name: 'a socket',
    method: 'GET',
    target: () => '/rpc',
    headers: ({ token }) => socketHeaders(`pushdeck.v1, token.${token}`),
    originNeeded: true,
  },
]

/** Host headers that are not this console's; an empty list leaves the header out. */
export const foreignHosts = (port: number): string[][] => [
  [],
  [''],
  [`localhost:${port}`],
  ['127.0.0.1'],
  [`127.0.0.1:${port + 1}`],
  [`127.0.0.1.:${port}`],
  [`127.0.0.1:${port}.`],
  [`127.0.0.1:0${port}`],
  [`127.1:${port}`],
  [`2130706433:${port}`],
  [`0.0.0.0:${port}`],
  [`[::1]:${port}`],
  [`evil.example:${port}`],
  [`127.0.0.1.evil.example:${port}`],
  [`127.0.0.1:${port}@evil.example`],
  [`evil.example`, `127.0.0.1:${port}`],
  [`127.0.0.1:${port}`, `evil.example:${port}`],
  [`127.0.0.1:${port}, evil.example`],
  [`127.0.0.1:${port}`, `127.0.0.1:${port}`],
  [`user@127.0.0.1:${port}`],
  [`127.0.0.1:${port}#evil.example`],
  [`127.0.0.1:${port}/`],
  [`127.0.0.1%2eevil.example:${port}`],
  [`0x7f000001:${port}`],
  [`[::ffff:127.0.0.1]:${port}`],
]

/** Origins of somebody else's page. */
export const foreignOrigins = (port: number): string[][] => [
  ['null'],
  [''],
  ['http://127.0.0.1'],
  [`https://127.0.0.1:${port}`],
  [`http://127.0.0.1:${port + 1}`],
  [`http://127.0.0.1:${port}/`],
  [`http://127.0.0.1:${port}.evil.example`],
  [`http://localhost:${port}`],
  [`http://[::1]:${port}`],
  [`http://evil.example:${port}`],
  ['http://evil.example'],
  ['file://'],
  ['chrome-extension://abcdefghijklmnop'],
  [`http://127.0.0.1:${port}`, 'http://evil.example'],
  [`http://127.0.0.1:${port} http://evil.example`],
  [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port}`],
  [`HTTP://127.0.0.1:${port}`],
  [`http://user@127.0.0.1:${port}`],
  [`http://127.0.0.1:${port}?`],
  ['undefined'],
]

/** Credentials that are not the token of this start, as header lines. */
export const wrongTokens = ({ token, admission }: KnownHost): Header[][] => [
  [],
  [['Authorization', '']],
  [['Authorization', 'Bearer']],
  [bearer('')],
  [bearer('x'.repeat(43))],
  [bearer(token.slice(0, -1))],
  [bearer(`${token}x`)],
  [bearer(token.toLowerCase())],
  [bearer(`${token} ${token}`)],
  [['Authorization', token]],
  [['Authorization', `bearer ${token}`]],
  [['Authorization', `Basic ${Buffer.from(`:${token}`).toString('base64')}`]],
  [bearer(admission.attachKey)],
  [bearer(admission.newTicket())],
  [['Cookie', `token=${token}`]],
  [['X-Token', token]],
]

/** Subprotocols that are not a handshake of ours. */
export const wrongProtocols = ({ token, admission }: KnownHost): string[] => [
  '',
  'pushdeck.v1',
  `token.${token}`,
  `token.${token}, pushdeck.v1`,
  `pushdeck.v2, token.${token}`,
  `pushdeck.v1, token.${token}x`,
  `pushdeck.v1, token.${token.slice(0, -1)}`,
  'pushdeck.v1, token.',
  `pushdeck.v1, ${token}`,
  `pushdeck.v1, token.${token}, more`,
  `pushdeck.v1, token.${admission.attachKey}`,
  `pushdeck.v1, token.${admission.newTicket()}`,
]

/** A request at a door, under these names. */
export function knock(host: KnownHost, door: Door, hosts: readonly string[], origins: readonly string[]): RawRequest {
  const named = (name: string, values: readonly string[]) => values.map((value): Header => [name, value])
  return {
    port: host.port,
    method: door.method,
    target: door.target(host),
    headers: [...named('Host', hosts), ...named('Origin', origins), ...door.headers(host)],
    ...(door.body ? { body: door.body(host) } : {}),
  }
}
