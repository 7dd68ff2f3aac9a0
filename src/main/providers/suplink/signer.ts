import { createHmac } from 'node:crypto'

/** What the AK/SK signature is made of; `headers` as they will leave. The body is not part of it, nor is the time. */
export interface SignedCall {
  method: string
  url: string
  headers: readonly { name: string; value: string }[]
}

/**
 * The string that is signed: method, path, content type, query and own headers, a line each, every one ended by a line
 * feed even where it is empty. Source: supLink's Open API page, "签名参数说明".
 */
export function canonicalRequest({ method, url, headers }: SignedCall): string {
  const [, path = '/', query = ''] = /^https?:\/\/[^/?#]*([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? []
  const contentType = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? ''
  const lines = [method, path || '/', contentType, canonicalQuery(query), canonicalHeaders(headers)]
  return lines.map((line) => `${line}\n`).join('')
}

/** Makes the signature of a canonical request. */
export type Sign = (canonical: string, secretKey: string) => string

const hmac: Sign = (canonical, secretKey) => createHmac('sha256', secretKey).update(canonical, 'utf8').digest('hex')

/** `Sign <AccessKey>-<lower-case hex of HMAC-SHA256>`. */
export const authorization = (call: SignedCall, accessKey: string, secretKey: string, sign: Sign = hmac): string =>
  `Sign ${accessKey}-${sign(canonicalRequest(call), secretKey)}`

/** Keys in lower case and sorted, values as they stand in the address. */
function canonicalQuery(query: string): string {
  return sortedPairs(
    query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const at = pair.indexOf('=')
        return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
      }),
  )
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
}

/** Only the provider's own headers, by their prefix. */
function canonicalHeaders(headers: SignedCall['headers']): string {
  return sortedPairs(
    headers.filter(({ name }) => /^x-mc-/i.test(name)).map(({ name, value }) => [name, value] as const),
  )
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

/** Sorted by code units, which is ASCII order for what may stand in keys; a locale's order would differ. */
function sortedPairs(pairs: readonly (readonly [string, string] | string[])[]): [string, string][] {
  return pairs
    .map(([key = '', value = '']): [string, string] => [key.toLowerCase(), value])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
