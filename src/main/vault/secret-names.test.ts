import { describe, expect, test } from 'vitest'
import { isSecretName, maskNamed } from './secret-names.ts'

// Would catch: a header or field of a provider whose name nobody thought of.
test.each([
  ...['token', 'access-token', 'accessToken', 'REFRESH_TOKEN', 'x-auth-token', 'secretKey', 'SecretKey', 'secret_key'],
  ...['apiKey', 'api_key', 'apikey', 'password', 'passwd', 'pwd', 'passphrase', 'authorization', 'Proxy-Authorization'],
  ...['sign', 'Sign', 'signature', 'X-Signature', 'credentials', 'cookie', 'Set-Cookie', 'privateKey', 'attachKey'],
  ...['clientSecret', 'ticket', 'otp', 'userPin'],
])('%s is the name of a secret', (name) => expect(isSecretName(name)).toBe(true))

// Would catch: a log in which nothing can be read any more.
test.each([
  'design',
  'assigned',
  'signal',
  'author',
  'monotonic',
  'delivery',
  'connection',
  'key',
  'spin',
  'error',
  'at',
])('%s is not', (name) => expect(isSecretName(name)).toBe(false))

describe('in a text', () => {
  const canary = 'x7Q/f+9='
  test.each([
    ['a header', `access-token: ${canary}`],
    ['an authorization', `Authorization: Bearer ${canary}`],
    ['a scheme alone', `sent Bearer ${canary}`],
    ['a query', `https://e.com/a?b=1&access_token=${canary}&c=2`],
    ['JSON', `{"a":1,"password":"${canary}","b":2}`],
    ['JSON in JSON', JSON.stringify({ body: JSON.stringify({ clientSecret: canary }) })],
    ['JSON with an escaped quote', `{"password":"a\\"${canary}"}`],
    ['quotes of a shell', `secret='${canary} ${canary}' next`],
    ['an account in an address', `https://me:${canary.replace('/', '')}@e.com/`],
    ['a private key', `-----BEGIN RSA PRIVATE KEY-----\n${canary}\n-----END RSA PRIVATE KEY-----`],
  ])('%s is masked', (_where, text) => {
    const masked = maskNamed(text, '[redacted]')
    expect(masked).toContain('[redacted]')
    expect(masked).not.toContain('x7Q')
    expect(masked).not.toContain('9=')
  })

  test('the rest stays', () => {
    expect(maskNamed('a: 1, token=2&c=3; sign: 4, design: 5', '•')).toBe('a: 1, token=•&c=3; sign: •, design: 5')
    expect(maskNamed('no secret in here: https://e.com/a?b=1#c', '•')).toBe('no secret in here: https://e.com/a?b=1#c')
    expect(maskNamed('', '•')).toBe('')
  })

  // Would catch: a pattern that takes for ever over a text that somebody made for it.
  test.each(['a'.repeat(200_000), 'token:'.repeat(30_000), `token="${'\\'.repeat(200_000)}`, '//'.repeat(100_000)])(
    'a long text comes to an end',
    (text) => expect(maskNamed(text, '•').length).toBeGreaterThan(0),
  )
})
