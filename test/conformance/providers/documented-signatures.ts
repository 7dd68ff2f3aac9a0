import { createHash, createHmac } from 'node:crypto'

/** Signatures as the documents describe them, written here a second time with nothing of the product's own code. */

/** PHP's urlencode, byte by byte from its manual: what is not `A-Z a-z 0-9 - _ .` is `%XX`, a space is `+`. */
export const phpUrlencode = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const sign = String.fromCharCode(byte)
      if (/^[A-Za-z0-9._-]$/.test(sign)) return sign
      return sign === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')

export type Pairs = readonly (readonly [name: string, value: string])[]

/** `MD5( urlencode( $http_method$url$k1=$v1$k2=$v2$k3=$v3$secret_key ) )`, pairs in the byte order of their names. */
export function baiduSign(method: string, url: string, pairs: Pairs, secret: string): string {
  const ordered = pairs
    .filter(([name]) => name !== 'sign')
    .toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const text = [method, url, ...ordered.flatMap(([name, value]) => [name, '=', value]), secret].join('')
  return createHash('md5').update(phpUrlencode(text), 'latin1').digest('hex')
}

/** Hex of HMAC-SHA256 over method, path, content type, query and own headers, each ended by a line feed. */
export const suplinkSign = (lines: readonly [string, string, string, string, string], secret: string): string =>
  createHmac('sha256', Buffer.from(secret, 'utf8'))
    .update(`${lines.join('\n')}\n`)
    .digest('hex')

/** `Basic ` + base64 of id and secret as they are. */
export const basic = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${id}:${secret}`, 'utf8').toString('base64')}`
