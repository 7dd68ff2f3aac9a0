import { bearer, type Header, json, type KnownHost, socketHeaders } from '../handshakes.ts'
import type { Check, Knock } from './knock.ts'
import { ownNames } from './names.ts'

const body = '{"json":null}'
const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
const linesOf = (headers: readonly Header[]) => headers.map(([name, value]) => `${name}: ${value}`)

/** Requests whose form is odd, from somebody who has all names and the token, or who tries to get by with the form. */
export function inOddForms(host: KnownHost): Knock[] {
  const own = ownNames(host)
  const [ownHost, ownOrigin] = [`Host: ${own.host[0]}`, `Origin: ${own.origin[0]}`]
  const names = [ownHost, ownOrigin]
  const token = `Authorization: Bearer ${host.token}`
  const type = 'Content-Type: application/json'
  const close = 'Connection: close'
  const length = `Content-Length: ${body.length}`
  const call = 'POST /rpc/system/info HTTP/1.1'
  const write = (lines: readonly string[], end: string) => `${lines.join('\r\n')}\r\n\r\n${end}`
  const knock = (check: Check, words: string, lines: readonly string[], end = ''): Knock => ({
    check,
    words,
    bytes: write(lines, end),
  })
  const right = [...names, token, type, close]
  const fillers = Array.from({ length: 1_500 }, () => 'a: 1')
  const stranger = 'Origin: http://evil.example'
  const socket = linesOf(socketHeaders(`pushdeck.v1, token.${host.token}`))

  return [
    ...[
      [length, 'Transfer-Encoding: chunked'],
      ['Transfer-Encoding: chunked', length],
    ].map((lines) => knock('framing', `both ${lines.join(', ')}`, [call, ...right, ...lines], chunked)),
    knock('framing', 'two lengths', [call, ...right, length, 'Content-Length: 1'], body),
    knock('framing', 'a list of lengths', [call, ...right, 'Content-Length: 13, 13'], body),
    knock('framing', 'a signed length', [call, ...right, 'Content-Length: +13'], body),
    knock('framing', 'a length of two words', [call, ...right, 'Content-Length: 13 13'], body),
    ...['identity, xchunked', 'chunked, identity', 'xchunked', ' chunked ; q=1'].map((encoding) =>
      knock('framing', `encoded as ${encoding}`, [call, ...right, `Transfer-Encoding: ${encoding}`], chunked),
    ),
    knock('framing', 'a chunk that has no size', [call, ...right, 'Transfer-Encoding: chunked'], 'x\r\n'),
    knock(
      'framing',
      'a folded credential',
      [call, ...names, 'Authorization:', ` Bearer ${host.token}`, type, close, length],
      body,
    ),
    knock('framing', 'a folded name', [call, ownHost, ' evil.example', token, type, close, length], body),
    knock('framing', 'a name before a space', [call, `Host : ${own.host[0]}`, token, type, close, length], body),
    knock('framing', 'a first line that is folded', [call, ` ${ownHost}`, token, type, close, length], body),
    knock(
      'framing',
      'a NUL in the origin',
      [call, ownHost, `${ownOrigin}\0.evil.example`, token, type, close, length],
      body,
    ),
    knock('framing', 'a bare CR in a header', [call, ...right, `X: a\rOrigin: http://evil.example`, length], body),
    knock('framing', 'a header without a colon', [call, ...right, 'nonsense', length], body),
    knock('framing', 'a header of 20 kB', [call, ...right, `X: ${'x'.repeat(20_000)}`, length], body),
    knock('framing', 'a target of 20 kB', [`GET /${'x'.repeat(20_000)} HTTP/1.1`, ...names, close]),
    ...['HTTP/1.10', 'HTTP/x', 'ICE/1.0'].map((version) =>
      knock('framing', `version ${version}`, [`GET / ${version}`, ...names, close]),
    ),
    ...['HTTP/0.9', 'HTTP/2.0'].map((version) =>
      knock('host', `version ${version}`, [`GET / ${version}`, 'Host: evil.example', close]),
    ),
    knock('framing', 'the preface of HTTP/2', ['PRI * HTTP/2.0'], 'SM\r\n\r\n'),
    knock('framing', 'a handshake of TLS', ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03']),

    knock('host', 'HTTP/1.0 without a Host', ['GET / HTTP/1.0']),
    knock('host', 'HTTP/1.0 for another', ['GET / HTTP/1.0', 'Host: evil.example']),
    knock(
      'host',
      'names by other headers',
      [
        call,
        'Host: evil.example',
        `X-Forwarded-Host: ${own.host[0]}`,
        `Forwarded: host=${own.host[0]}`,
        token,
        type,
        close,
        length,
      ],
      body,
    ),
    knock(
      'origin',
      'after a word that a body may come',
      [call, ownHost, stranger, token, type, close, 'Expect: 100-continue', length],
      body,
    ),
    knock(
      'origin',
      'names in capitals',
      [call, ownHost, 'ORIGIN: http://evil.example', token, type, close, length],
      body,
    ),
    {
      ...knock('origin', 'behind a right request on the same connection', ['GET / HTTP/1.1', ownHost], ''),
      bytes:
        write(['GET / HTTP/1.1', ownHost], '') + write([call, ownHost, stranger, token, type, close, length], body),
      right: 1,
    },
    {
      ...knock('token', 'inside the body of a right request', []),
      bytes: write(
        ['GET / HTTP/1.1', ...names, close, 'Content-Length: 400'],
        `${write([call, ...names, type, length], body)}${' '.repeat(400)}`,
      ),
      right: 1,
    },

    knock(
      'number of headers',
      'an origin behind 1,500 headers',
      [call, ownHost, token, type, close, length, ...fillers, stranger],
      body,
    ),
    knock(
      'number of headers',
      'a second Host behind 1,500 headers',
      [call, ownHost, token, type, close, length, ...fillers, 'Host: evil.example'],
      body,
    ),

    knock(
      'headers that are there twice',
      'a right and a wrong token',
      [call, ...right, 'Authorization: Bearer x', length],
      body,
    ),
    knock(
      'headers that are there twice',
      'a wrong and a right token',
      [call, ...names, 'Authorization: Bearer x', token, type, close, length],
      body,
    ),
    knock('headers that are there twice', 'two types', [call, ...right, 'Content-Type: text/plain', length], body),
    knock(
      'headers that are there twice',
      'two types of an upload',
      [
        'POST /files HTTP/1.1',
        ...names,
        token,
        close,
        'Content-Type: application/octet-stream',
        'Content-Type: text/plain',
        length,
      ],
      body,
    ),

    ...[
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json, text/plain',
      'text/plain; application/json',
      '',
    ].map((wrong) =>
      knock(
        'type of the body',
        `a call of ${wrong}`,
        [call, ...names, token, `Content-Type: ${wrong}`, close, length],
        body,
      ),
    ),
    knock('type of the body', 'a call of no type', [call, ...names, token, close, length], body),
    knock('length of the body', 'a call of unknown length', [call, ...right, 'Transfer-Encoding: chunked'], chunked),
    knock('length of the body', 'a call of 80 MB', [call, ...right, 'Content-Length: 80000000']),

    ...['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'].flatMap((method) => [
      knock('method', `${method} of a call`, [`${method} /rpc/system/info HTTP/1.1`, ...right, length], body),
      knock('method', `${method} of the page`, [`${method} / HTTP/1.1`, ...names, close]),
    ]),
    knock('method', 'a tunnel', [`CONNECT evil.example:80 HTTP/1.1`, ...names, close]),
    knock('method', 'a call by GET', ['GET /rpc/system/info HTTP/1.1', ...right]),
    knock('method', 'a socket by POST', ['POST /rpc HTTP/1.1', ...names, ...socket]),

    ...['http://evil.example', `http://${own.host[0]}`, `//evil.example`, `https://${own.host[0]}`].flatMap((start) => [
      knock('target', `a page at ${start}`, [`GET ${start}/ HTTP/1.1`, ...names, close]),
      knock('target', `a call at ${start}`, [`POST ${start}/rpc/system/info HTTP/1.1`, ...right, length], body),
      knock('target', `a socket at ${start}`, [`GET ${start}/rpc HTTP/1.1`, ...names, ...socket]),
      knock(
        'target',
        `an upload at ${start}`,
        [`POST ${start}/files HTTP/1.1`, ...names, token, close, 'Content-Type: application/octet-stream', length],
        body,
      ),
      knock('target', `a download at ${start}`, [`GET ${start}/files/${host.offer()} HTTP/1.1`, ...names, close]),
    ]),
    ...['/rpc/', '/rpc?', '/RPC', '/rpc/system/info', '/', '/files'].map((path) =>
      knock('target', `a socket at ${path}`, [`GET ${path} HTTP/1.1`, ...names, ...socket]),
    ),
    knock('target', 'HTTP/2 in the clear', [
      'GET / HTTP/1.1',
      ...names,
      'Connection: Upgrade, HTTP2-Settings',
      'Upgrade: h2c',
      'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA',
    ]),
  ]
}

/** Odd, but right: these have to be let in. */
export function oddAndRight(host: KnownHost): { words: string; bytes: string }[] {
  const [ownHost, ownOrigin] = [`127.0.0.1:${host.port}`, `http://127.0.0.1:${host.port}`]
  const written = (first: string, headers: readonly Header[], end = '') =>
    `${[first, ...linesOf([...headers, ['Connection', 'close']])].join('\r\n')}\r\n\r\n${end}`
  const call = 'POST /rpc/system/info HTTP/1.1'
  const length: Header = ['Content-Length', String(body.length)]
  const fillers = Array.from({ length: 1_500 }, (): Header => ['a', '1'])
  return [
    { words: 'HTTP/1.0', bytes: written('GET / HTTP/1.0', [['Host', ownHost]]) },
    {
      words: 'names in capitals',
      bytes: written(call, [['HOST', ownHost], ['ORIGIN', ownOrigin], bearer(host.token), json, length], body),
    },
    {
      words: 'space around values',
      bytes: written(
        call,
        [['Host', `  ${ownHost} `], ['Origin', ` ${ownOrigin}\t`], bearer(host.token), json, length],
        body,
      ),
    },
    {
      words: 'a declared charset',
      bytes: written(
        call,
        [['Host', ownHost], bearer(host.token), ['Content-Type', 'application/json; charset=UTF-8'], length],
        body,
      ),
    },
    {
      words: '1,500 headers',
      bytes: written(
        call,
        [['Host', ownHost], bearer(host.token), json, length, ...fillers, ['Origin', ownOrigin]],
        body,
      ),
    },
    {
      words: 'an upload in chunks',
      bytes: written(
        'POST /files HTTP/1.1',
        [
          ['Host', ownHost],
          bearer(host.token),
          ['Content-Type', 'application/octet-stream'],
          ['Transfer-Encoding', 'chunked'],
        ],
        chunked,
      ),
    },
    { words: 'a query behind the page', bytes: written('GET /?x=1 HTTP/1.1', [['Host', ownHost]]) },
  ]
}
