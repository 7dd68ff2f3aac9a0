import { describe, expect, test } from 'vitest'
import { phpUrlencode, signBaidu, signedText } from './signer.ts'

/** Printed in the provider's own documents, no secrets. */
const apikey = 'Ljc710pzAa99GULCo8y48NvB'
const secret = '87772555E1C16715EBA5C85341684C58'
const echo = 'api.tuisong.baidu.com/rest/3.0/test/echo'
const timestamp = '1427180905'
const expires = '1313293565'
const quirks = "a-b_c.d e~f!g'h(i)j*k+l%m/n&o=p"

const vectors: [name: string, method: 'GET' | 'POST', url: string, params: Record<string, string>, sign: string][] = [
  [
    'the documents’ own example',
    'POST',
    `http://${echo}`,
    { apikey, expires, timestamp },
    '7d14113142e2a1583b4e9dad3fba73d0',
  ],
  ['over https', 'POST', `https://${echo}`, { apikey, expires, timestamp }, '61d7e81a83a6a6190e4d0baac9b3473e'],
  ['by GET', 'GET', `http://${echo}`, { apikey, expires, timestamp }, '058d6366f32a8688377700934e0c3877'],
  ['without expires', 'POST', `http://${echo}`, { apikey, timestamp }, 'cf05907b7689180317d77c4c9d91db32'],
  [
    'with device_type',
    'POST',
    `http://${echo}`,
    { apikey, timestamp, device_type: '3' },
    'd6a5163894d58680a15fcddbc045dc98',
  ],
  [
    'with signs that encoders disagree on',
    'POST',
    'http://api.tuisong.baidu.com/rest/3.0/app/create_tag',
    { apikey, timestamp, tag: quirks },
    '8a83327cce47780b20474d608a34d123',
  ],
]

describe('the published vectors', () => {
  test.each(vectors)('%s', (_name, method, url, params, sign) => {
    expect(signBaidu(method, url, new Map(Object.entries(params)), secret)).toBe(sign)
    // Would catch: a signature that depends on the order in which parameters were written, or that signs itself.
    const turned = new Map([...Object.entries(params).reverse(), ['sign', 'x'] as const])
    expect(signBaidu(method, url, turned, secret)).toBe(sign)
  })

  test('what is signed and its encoding, letter by letter', () => {
    const url = 'http://api.tuisong.baidu.com/rest/3.0/app/create_tag'
    const text = signedText('POST', url, new Map(Object.entries({ apikey, timestamp, tag: quirks })), secret)
    expect(text).toBe(`POST${url}apikey=${apikey}tag=${quirks}timestamp=${timestamp}${secret}`)
    expect(phpUrlencode(text)).toBe(
      `POSThttp%3A%2F%2Fapi.tuisong.baidu.com%2Frest%2F3.0%2Fapp%2Fcreate_tagapikey%3D${apikey}tag%3Da-b_c.d+e%7Ef%21g%27h%28i%29j%2Ak%2Bl%25m%2Fn%26o%3Dptimestamp%3D${timestamp}${secret}`,
    )
  })
})

const table =
  '-> +  ! -> %21  " -> %22  # -> %23  $ -> %24  % -> %25  & -> %26  \' -> %27  ( -> %28  ) -> %29  * -> %2A  + -> %2B  , -> %2C  - -> -  . -> .  / -> %2F  : -> %3A  ; -> %3B  < -> %3C  = -> %3D  > -> %3E  ? -> %3F  @ -> %40  [ -> %5B  \\ -> %5C  ] -> %5D  ^ -> %5E  _ -> _  ` -> %60  { -> %7B  | -> %7C  } -> %7D  ~ -> %7E'
const rows = table.split('  ').map((row): [string, string] => {
  const [sign = '', encoded = ''] = row.split('-> ')
  return [sign === '' ? ' ' : sign.slice(0, 1), encoded]
})

describe('PHP’s urlencode of the ASCII signs', () => {
  test.each(rows)('%s is %s', (sign, encoded) => expect(phpUrlencode(sign)).toBe(encoded))

  test('letters and digits stay', () => {
    const kept = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
    expect(phpUrlencode(kept)).toBe(kept)
    expect(rows).toHaveLength(33)
  })

  // Control: the usual encoders of this language don't pass the table, so it tells them apart.
  test.each<[string, (text: string) => string]>([
    ['encodeURIComponent', encodeURIComponent],
    ['URLSearchParams', (text) => new URLSearchParams({ a: text }).toString().slice(2)],
    ['escape of RFC 3986', (text) => phpUrlencode(text).replaceAll('%7E', '~').replaceAll('+', '%20')],
  ])('%s is another encoding', (_name, encode) => {
    expect(rows.filter(([sign, encoded]) => encode(sign) !== encoded)).not.toEqual([])
  })

  // Would catch: half a character that is replaced without a word, so that other bytes leave than were shown.
  test('half a surrogate pair is refused', () => {
    expect(() => phpUrlencode('\ud83d')).toThrow(URIError)
  })
})
