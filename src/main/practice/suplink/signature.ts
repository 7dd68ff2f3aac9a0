import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { account } from './account.ts'

/** Whether a request carries the signature of the one account, by the description of the header `Authorization`. */
export function isSigned({ raw, headers }: FastifyRequest): boolean {
  const [, accessKey, signature = ''] = /^Sign (.*)-([0-9a-f]+)$/.exec(headers.authorization ?? '') ?? []
  const right = createHmac('sha256', account.secretKey)
    .update(stringToSign(raw.method ?? '', raw.url ?? '', raw.rawHeaders))
    .digest('hex')
  const given = Buffer.from(signature)
  const expected = Buffer.from(right)
  return accessKey === account.accessKey && given.length === expected.length && timingSafeEqual(given, expected)
}

/**
 * CanonicalRequestString: HTTPSchema, HTTPURI, HTTPContentType, CanonicalQueryString, CanonicalCustomHeaders, and a line
 * feed after each of the five, an empty one too. `rawHeaders` is names and values in turn, as they arrived.
 */
export function stringToSign(method: string, address: string, rawHeaders: readonly string[]): string {
  const mark = address.indexOf('?')
  const uri = mark === -1 ? address : address.slice(0, mark)
  let contentType = ''
  const custom: [string, string][] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase()
    const value = rawHeaders[at + 1] ?? ''
    if (name === 'content-type') contentType = value
    if (name.startsWith('x-mc-')) custom.push([name, value])
  }
  const query = mark === -1 ? [] : address.slice(mark + 1).split('&')
  const pairs = query.filter(Boolean).map((pair): [string, string] => {
    const [key = '', ...value] = pair.split('=')
    return [key.toLowerCase(), value.join('=')]
  })
  return `${method}\n${uri}\n${contentType}\n` + `${inOrder(pairs, '=').join('&')}\n${inOrder(custom, ':').join(';')}\n`
}

function inOrder(pairs: [string, string][], between: string): string[] {
  const compare = ([a]: [string, string], [b]: [string, string]) => Buffer.compare(Buffer.from(a), Buffer.from(b))
  return [...pairs].sort(compare).map(([key, value]) => key + between + value)
}
