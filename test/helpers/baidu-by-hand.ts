import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { parseLossless } from '#shared/domain/lossless-json.ts'

/** Calls to the practice Baidu made by hand: nothing of our signer, form or mapping is used. */

export interface HandMade {
  method?: string
  /** Beside apikey, timestamp and sign, or in their place; null leaves one out. */
  params?: Record<string, string | null>
  headers?: Record<string, string | null>
  /** In place of the form that is made from `params`. */
  body?: string
  /** Signed with another key, method or address than the right ones. */
  signedWith?: { secret?: string; method?: string; address?: string }
}

export interface Said {
  status: number
  headers: Record<string, unknown>
  text: string
  code: unknown
  message: unknown
  params: Record<string, unknown>
}

interface Server {
  baseUrl: string
  port: number
  apiKey: string
  secretKey: string
}

export const goodAgent =
  'BCCS_SDK/3.0 (Darwin; Darwin Kernel Version 14.0.0; x86_64) PHP/5.6.3 (Baidu Push Server SDK V3.0.0 and so on..) cli/Unknown ZEND/2.6.0'

const encode = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte === 32
        ? '+'
        : /[\w.-]/.test(String.fromCharCode(byte))
          ? String.fromCharCode(byte)
          : `%${byte.toString(16).padStart(2, '0').toUpperCase()}`,
    )
    .join('')

export function callByHand(server: Server, now: number, path: string, hand: HandMade = {}): Promise<Said> {
  const { method = 'POST', headers = {}, signedWith = {} } = hand
  const address = `${server.baseUrl}/rest/3.0/${path}`
  const given: Record<string, string | null> = {
    apikey: server.apiKey,
    timestamp: String(Math.floor(now / 1000)),
    ...hand.params,
  }
  const params = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null)
  const text = params
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('')
  const base =
    (signedWith.method ?? method) + (signedWith.address ?? address) + text + (signedWith.secret ?? server.secretKey)
  const sign = createHash('md5').update(encode(base)).digest('hex')
  const signed = hand.params && 'sign' in hand.params ? params : [...params, ['sign', sign]]
  const form = signed.map(([name = '', value = '']) => `${encode(name)}=${encode(value)}`).join('&')
  const sent = {
    'user-agent': goodAgent,
    ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' }),
    ...headers,
  }
  return exchange(
    {
      host: '127.0.0.1',
      port: server.port,
      path: `/rest/3.0/${path}${method === 'GET' ? `?${form}` : ''}`,
      method,
      headers: Object.fromEntries(Object.entries(sent).filter((pair): pair is [string, string] => pair[1] !== null)),
    },
    method === 'GET' ? '' : (hand.body ?? form),
  )
}

function exchange(options: Parameters<typeof request>[1] & object, body: string): Promise<Said> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ ...options, agent: false }, async (incoming) => {
      const text = Buffer.concat(await incoming.toArray()).toString('utf8')
      const { error_code: code, error_msg: message, response_params: params = {} } = readJson(text)
      resolve({
        status: incoming.statusCode ?? 0,
        headers: incoming.headers,
        text,
        code,
        message,
        params: params as Said['params'],
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

function readJson(text: string): Record<string, unknown> {
  try {
    return parseLossless(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
