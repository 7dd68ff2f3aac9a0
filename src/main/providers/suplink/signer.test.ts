import { describe, expect, test } from 'vitest'
import { authorization, canonicalRequest } from './signer.ts'

/** The value that the provider publishes for everybody; it protects nothing. */
const publishedKey = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
const type = (value: string) => [{ name: 'Content-Type', value }]

const notify = { method: 'POST', url: 'http://192.168.8.84:8042/suplink/openapi/v1/notify' }

interface Vector {
  name: string
  call: Parameters<typeof canonicalRequest>[0]
  key?: string
  canonical: string
  signature: string
}

/** SV1 is the example of supLink's Open API page, SV2 that of supOS's demo page; the others were computed twice. */
const vectors: Vector[] = [
  {
    name: 'SV1 notify',
    call: { ...notify, headers: type('application/json') },
    canonical: 'POST\n/suplink/openapi/v1/notify\napplication/json\n\n\n',
    signature: '6bed987e28ee81a108586c3ff726dd19c48fd704e69a98a76ab3ad58f41e56ed',
  },
  {
    name: 'SV2 a query whose keys are put in lower case',
    call: {
      method: 'GET',
      url: 'http://supos.example.com/open-api/organization/v2/companies?pageSize=500&current=1',
      headers: type('application/json;charset=utf-8'),
    },
    key: '62f6652846cf9096d680e7dc42f03ed1',
    canonical: 'GET\n/open-api/organization/v2/companies\napplication/json;charset=utf-8\ncurrent=1&pagesize=500\n\n',
    signature: 'fb17c1b737f768a6153e2b69ce0f5c1df4f8bbcde5e3195c00fffb17e185822a',
  },
  {
    name: 'SV3 a charset in the content type',
    call: { ...notify, headers: type('application/json;charset=utf-8') },
    canonical: 'POST\n/suplink/openapi/v1/notify\napplication/json;charset=utf-8\n\n\n',
    signature: 'a6f023c2153c81a775947cfb97663ec25012b8f38b13595684f66775405fd4e0',
  },
  {
    name: 'SV4 an upload with its boundary',
    call: {
      method: 'POST',
      url: 'http://192.168.8.84:8042/suplink/openapi/v1/resource/upload',
      headers: type('multipart/form-data; boundary=123asdw'),
    },
    canonical: 'POST\n/suplink/openapi/v1/resource/upload\nmultipart/form-data; boundary=123asdw\n\n\n',
    signature: 'e9eea5bb33ac08a56fe669a2db8b0b5c240ea94232c22dc5d7a8f5b40883387a',
  },
  {
    name: 'SV10 a query and own headers',
    call: {
      method: 'GET',
      url: 'http://localhost:80/demo?B=1&c=2&a=3&D=4',
      headers: [
        { name: 'X-MC-TraceId', value: 'eb641bc19dc140f802ff0d2aa657c653' },
        ...type('application/json'),
        { name: 'X-MC-Data', value: '20190101T135959Z' },
        { name: 'agentId', value: 'not signed' },
      ],
    },
    canonical:
      'GET\n/demo\napplication/json\na=3&b=1&c=2&d=4\nx-mc-data:20190101T135959Z;x-mc-traceid:eb641bc19dc140f802ff0d2aa657c653\n',
    signature: 'a6db4899a4b686ee104d7670d4a777e277ca8e11d7185122e64250c3b03cc35f',
  },
]

test.each(vectors)('$name', ({ call, key = publishedKey, canonical, signature }) => {
  expect(canonicalRequest(call)).toBe(canonical)
  expect(authorization(call, 'suplink', key)).toBe(`Sign suplink-${signature}`)
})

describe('what would make another signature', () => {
  const signatureOf = (change: Partial<Vector['call']>, key = publishedKey) =>
    authorization({ ...notify, headers: type('application/json'), ...change }, 'suplink', key)
  const right = signatureOf({})

  // Control: each change must show, or the vectors above would not tell anything.
  test.each<[string, Partial<Vector['call']>]>([
    ['the method', { method: 'PUT' }],
    ['the path', { url: `${notify.url}/` }],
    ['a charset', { headers: type('application/json;charset=utf-8') }],
    ['a blank in the content type', { headers: type('application/json ') }],
    ['no content type', { headers: [] }],
    ['a query', { url: `${notify.url}?a=1` }],
    ['a header of the provider’s', { headers: [...type('application/json'), { name: 'X-MC-Type', value: 'openAPI' }] }],
  ])('%s', (_what, change) => {
    expect(signatureOf(change)).not.toBe(right)
  })

  test('the key does, host and other headers do not', () => {
    expect(signatureOf({}, `${publishedKey}x`)).not.toBe(right)
    expect(signatureOf({ url: 'https://other.example.com/suplink/openapi/v1/notify' })).toBe(right)
    expect(signatureOf({ headers: [...type('application/json'), { name: 'agentId', value: 'a' }] })).toBe(right)
  })
})

describe('query', () => {
  const queryOf = (query: string) => canonicalRequest({ method: 'GET', url: `http://h/p?${query}`, headers: [] })
  // Would catch: values that are decoded, put in lower case or cut at their second "=".
  test.each([
    ['K=Va%20L', 'k=Va%20L'],
    ['k=a=b', 'k=a=b'],
    ['k', 'k='],
    ['', ''],
    ['_=1&Z=2&a=3', '_=1&a=3&z=2'],
    ['b=2&B=1', 'b=2&b=1'],
  ])('%s is signed as %s', (query, canonical) => {
    expect(queryOf(query)).toBe(`GET\n/p\n\n${canonical}\n\n`)
  })
})
