import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor } from './redactor.ts'

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
    ['as base64 without padding', Buffer.from(secret).toString('base64').replace(/=+$/, '')],
    ['as base64url', Buffer.from(secret).toString('base64url')],
    ['in a form', String(new URLSearchParams({ secret }))],
    ['in a form, in small letters', String(new URLSearchParams({ secret })).replaceAll(/%../g, (c) => c.toLowerCase())],
    ['in a form in a form', String(new URLSearchParams({ form: String(new URLSearchParams({ secret })) }))],
    ['in an address with + for a blank', encodeURIComponent(secret).replaceAll('%20', '+')],
  ])('masks a known secret %s', (_how, text) => {
    const masked = learnt(secret).text(`before ${text} after ${text}`)
    expect(masked).toContain('[redacted]')
    expect(masked).toMatch(/^before .* after /)
    expect(masked).not.toContain(text)
    expect(masked).not.toContain('7d1e')
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
