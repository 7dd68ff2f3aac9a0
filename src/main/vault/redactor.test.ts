import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor } from './redactor.ts'
import { Secret } from './secret.ts'

const secret = 'canary "7d1e" 令牌/+'

function learnt(...secrets: string[]) {
  const redactor = createRedactor()
  for (const one of secrets) redactor.learn(one)
  return redactor
}

describe('text', () => {
  test.each([
    ['plain', secret],
    ['in JSON', JSON.stringify({ a: secret })],
    ['in an address', `https://e.com/?token=${encodeURIComponent(secret)}`],
    ['as base64', Buffer.from(secret).toString('base64')],
    ['in base64 at 1', Buffer.from(`1${secret}23`).toString('base64')],
    ['in base64 at 2', Buffer.from(`12${secret}3`).toString('base64')],
    ['in base64url at 2', Buffer.from(`12345${secret}6`).toString('base64url')],
    ['as hex', Buffer.from(secret).toString('hex')],
    ['as HEX', Buffer.from(secret).toString('hex').toUpperCase()],
    ['in an address, in small letters', encodeURIComponent(secret).toLowerCase()],
    ['in a form', String(new URLSearchParams({ secret }))],
    [
      'in JSON of PHP',
      JSON.stringify(secret).replaceAll('/', '\\/').replaceAll('令', '\\u4ee4').replaceAll('牌', '\\u724c'),
    ],
    ['in JSON of Gson', JSON.stringify(secret).replaceAll('=', '\\u003d')],
    ['in JSON in JSON', JSON.stringify(JSON.stringify(secret))],
    ['in a page', secret.replaceAll('"', '&quot;')],
    ['as bytes of a header', Buffer.from(secret).toString('latin1')],
  ])('masks a known secret %s', (_how, text) => {
    const masked = learnt(secret).text(`before ${text} after ${text}`)
    expect(masked).toContain('[redacted]')
    expect(masked).toMatch(/^before .* after /)
    expect(masked).not.toContain(text)
    expect(masked).not.toContain('7d1e')
    // what is left around it is less than a word
    expect(masked.replaceAll('[redacted]', '').length).toBeLessThan('before  after '.length + 2 * 40)
  })

  test('leaves everything else as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('canary'))
        expect(learnt('canary-7d1e').text(text)).toBe(text)
      }),
    )
  })

  test('holds no known secret, whatever stands around it', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9+/=_.-]{6,40}$/)
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 5 }), fc.array(fc.string()), (secrets, around) => {
        fc.pre(secrets.every((one) => !'[redacted]'.includes(one)))
        const text = secrets.map((one, index) => `${around[index] ?? ''}${one}`).join(' ')
        const masked = learnt(...secrets).text(text)
        for (const one of secrets) expect(masked).not.toContain(one)
      }),
    )
  })

  // Would catch: the end of a renewed token left readable because the old one is its beginning.
  test('masks the longer of two secrets whole', () => {
    expect(learnt('token-1', 'token-1-and-its-tail').text('x token-1-and-its-tail y')).toBe('x [redacted] y')
  })

  // Would catch: a log of nothing but masks, because somebody's secret is "a".
  test('does not learn what is too short to be one', () => {
    expect(learnt('123').text('123 67')).toBe('123 67')
    expect(learnt('1234').text('1234 67')).toBe('[redacted] 67')
  })
})

describe('detail of a log line', () => {
  test('is masked by the name of the field, however deep', () => {
    const names = ['accessToken', 'access_token', 'password', 'passphrase', 'clientSecret', 'Authorization', 'apiKey']
    for (const name of names) {
      const masked = learnt().detail({ list: [{ deep: { [name]: 'x', other: 'y' } }] })
      expect(masked).toEqual({ list: [{ deep: { [name]: '[redacted]', other: 'y' } }] })
    }
  })

  // Would catch: a line that is lost because of what was given to the log, or the bytes of a key written out as numbers.
  test('is plain and bounded, whatever is given', () => {
    const cycle: Record<string, unknown> = { id: 1 }
    cycle['self'] = cycle
    const odd = {
      ...{ cycle, bytes: Buffer.from(secret), big: 10n, at: new Date(0), address: new URL('http://a:b@e.com/') },
      ...{ map: new Map([['token', 1]]), set: new Set([secret]), hidden: new Secret(secret), [secret]: 1 },
      ...{ text: 'x'.repeat(100_000), many: Array.from({ length: 10_000 }, (_, index) => index) },
    }
    const masked = learnt(secret).detail(odd)
    const line = JSON.stringify(masked)
    expect(line.length).toBeLessThan(20_000)
    expect(line).not.toContain('7d1e')
    expect(masked).toMatchObject({
      ...{ cycle: { id: 1, self: '[again]' }, bytes: `[${Buffer.byteLength(secret)} bytes]`, big: '10' },
      ...{ at: '1970-01-01T00:00:00.000Z', address: 'http://[redacted]@e.com/', map: { token: '[redacted]' } },
      ...{ set: ['[redacted]'], hidden: '[redacted]', '[redacted]': 1 },
    })
    const trap = Object.defineProperty({}, 'x', { enumerable: true, get: () => JSON.parse('{') })
    expect(learnt().detail({ trap })).toEqual({ detail: '[unreadable]' })
  })

  test('is masked where its text names a secret that nobody knows', () => {
    expect(learnt().detail({ note: 'access_token=unknown-to-all' })).toEqual({ note: 'access_token=[redacted]' })
    expect(learnt().words('refused: token unknown-7, sign=abc')).toBe('refused: token unknown-7, sign=[redacted]')
  })

  test('is masked by value, in errors too', () => {
    const error = new TypeError(`bad header ${secret}`, { cause: { config: { headers: { 'x-custom': secret } } } })
    const masked = JSON.stringify(learnt(secret).detail({ error, note: `sent ${secret}`, list: [secret, 1, null] }))
    expect(masked).not.toContain('7d1e')
    expect(JSON.parse(masked)).toEqual({
      error: { name: 'TypeError', message: 'bad header [redacted]' },
      note: 'sent [redacted]',
      list: ['[redacted]', 1, null],
    })
  })
})

// Would catch: a console that runs for weeks and searches every answer for each signature that it has ever sent.
test('of what changes with every call only the latest are remembered, of the rest everything', () => {
  const redactor = createRedactor()
  redactor.learn('kept-for-ever')
  for (let call = 1; call <= 2_000; call += 1) redactor.learnForNow(`signature-${call}.`)
  expect(redactor.text('kept-for-ever signature-2000. signature-1.')).toBe('[redacted] [redacted] signature-1.')
})

// Would catch: a token that is used all day and pushed out by others.
test('what is still in use is not forgotten', () => {
  const redactor = createRedactor()
  for (let call = 1; call <= 2_000; call += 1) {
    redactor.learnForNow('token-in-use')
    redactor.learnForNow(`signature-${call}.`)
  }
  expect(redactor.text('token-in-use')).toBe('[redacted]')
})
