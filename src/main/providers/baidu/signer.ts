import { createHash } from 'node:crypto'

export type Params = ReadonlyMap<string, string>

/**
 * PHP's `urlencode`, which the source names as the rule: letters, digits, `-`, `_` and `.` stay, a space becomes `+`, all
 * else is `%XX` of its UTF-8 bytes in upper case, `~` and `*` too. Throws URIError on half a surrogate pair.
 */
export const phpUrlencode = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+')

/** What is signed, before its encoding: method, address, all pairs in order of their names, secret. */
export const signedText = (method: string, url: string, params: Params, secret: string): string =>
  [
    method,
    url,
    ...[...params.keys()]
      .filter((name) => name !== 'sign')
      .sort()
      .map((name) => `${name}=${params.get(name)}`),
    secret,
  ].join('')

/** Makes the signature of a signed text. */
export type Sign = (text: string) => string

const md5OfEncoded: Sign = (text) => createHash('md5').update(phpUrlencode(text)).digest('hex')

/** Baidu Cloud Push 3.0 signature: MD5 over one PHP-style urlencode of method, address, sorted pairs and secret. */
export const signBaidu = (
  method: 'GET' | 'POST',
  url: string,
  params: Params,
  secret: string,
  sign: Sign = md5OfEncoded,
): string => sign(signedText(method, url, params, secret))
