import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import type { PracticeSuplink } from '#main/practice/suplink/practice-suplink.ts'

/** Calls of the practice supLink that are put together by hand, from its description and none of the console's code. */

export interface HandMade {
  method?: string
  body?: string | Buffer | object
  contentType?: string
  /** Beside the right ones; null leaves one out. */
  headers?: Record<string, string | null>
  /** The string to sign, where it shall be another than the right one. */
  canonical?: string
}

export interface HandReply {
  status: number
  text: string
  json: Record<string, unknown>
}

export async function callSuplink(
  { port, credentials }: PracticeSuplink,
  path: string,
  { method = 'POST', body = '', contentType = 'application/json', headers = {}, canonical }: HandMade = {},
): Promise<HandReply> {
  const string = canonical ?? `${method}\n${path}\n${contentType}\n\n\n`
  const signature = createHmac('sha256', credentials['secretKey'] ?? '')
    .update(string)
    .digest('hex')
  const all = { 'Content-Type': contentType, Authorization: `Sign suplink-${signature}`, ...headers }
  const sent = Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== null))
  const bytes = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
  const { promise, resolve, reject } = Promise.withResolvers<HandReply>()
  const outgoing = request({ host: '127.0.0.1', port, path, method, headers: sent, agent: false }, async (incoming) => {
    const text = Buffer.concat(await incoming.toArray()).toString()
    resolve({ status: incoming.statusCode ?? 0, text, json: text.startsWith('{') ? JSON.parse(text) : {} })
  })
  outgoing.on('error', reject).end(bytes)
  return promise
}
