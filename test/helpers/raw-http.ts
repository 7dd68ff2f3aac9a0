import { connect } from 'node:net'

export interface RawAnswer {
  status: number
  /** Header lines as they came, names in lower case. */
  headers: [name: string, value: string][]
  body: string
}

export interface RawRequest {
  port: number
  method?: string
  /** The request target, as it stands on the wire. */
  target: string
  /** In order, repeats allowed; nothing is added but `Connection: close` and, with a body, its length. */
  headers: readonly (readonly [name: string, value: string])[]
  body?: string
}

/** One request over a socket of its own, byte by byte as a hostile client would write it. */
export const rawRequest = (request: RawRequest): Promise<RawAnswer> => rawExchange(request.port, wireOf(request))

/** The bytes of a request. */
export function wireOf({ method = 'GET', target, headers, body }: RawRequest): string {
  const lines = [...headers, ...(body === undefined ? [] : [['Content-Length', String(Buffer.byteLength(body))]])]
  const close = headers.some(([name]) => name === 'Connection') ? [] : [['Connection', 'close']]
  const head = [...lines, ...close].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `${method} ${target} HTTP/1.1\r\n${head}\r\n${body ?? ''}`
}

/** Writes the bytes and reads what comes until the other side ends, or switches to another protocol. */
export function rawExchange(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(bytes))
    const finish = () => {
      const text = Buffer.concat(parts).toString('latin1')
      socket.destroy()
      if (/^HTTP\/1\.1 \d{3}/.test(text)) resolve(read(text))
      else reject(new Error(`no HTTP answer: ${text.slice(0, 100)}`))
    }
    socket.on('data', (part) => {
      parts.push(part)
      if (part.toString('latin1').startsWith('HTTP/1.1 101')) finish()
    })
    socket.once('end', finish)
    // what a server that says no early leaves unread comes back as a reset
    socket.once('error', finish)
  })
}

function read(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  return {
    status: Number(first.split(' ')[1]),
    headers: lines.map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
    body: rest.join('\r\n\r\n'),
  }
}

export const headerOf = ({ headers }: RawAnswer, name: string): string | undefined =>
  headers.find(([one]) => one === name)?.[1]
