import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostOf, isLoopbackUrl } from './loopback.ts'

test.each([
  'http://127.0.0.1',
  'http://127.0.0.1:8080/',
  'https://127.0.0.1:8080/push?x#y',
  'HTTP://LOCALHOST:1/a',
  'http://127.8.9.10',
  'http://[::1]:8080',
])('%s is this machine', (address) => {
  expect(isLoopbackUrl(address)).toBe(true)
})

// Would catch: a practice connection, which asks for nothing before it sends, to a server elsewhere.
test.each([
  'http://127.0.0.1.evil.com',
  'http://127.0.0.1.nip.io:8080/',
  'http://localhost.evil.com',
  'http://127.0.0.1@evil.com',
  'http://127.0.0.1:80@evil.com/',
  'http://localhost:x@evil.com',
  'http://evil.com/127.0.0.1',
  'http://evil.com#127.0.0.1',
  'http://evil.com?http://127.0.0.1',
  'http://evil.com\\127.0.0.1',
  'http://127.0.0.1\\.evil.com',
  'http://127.0.0.1\t.evil.com',
  'http://127.0.0.1\n.evil.com',
  'http://127.0.0.1 .evil.com',
  'http://2130706433',
  'http://0x7f000001',
  'http://0177.0.0.1',
  'http://127.1',
  'http://0.0.0.0',
  'http://[::]',
  'http://[::ffff:127.0.0.1]',
  'http://[::1%25eth0]',
  'http://[::1].evil.com',
  'http://[2001:db8::1]',
  'http://１２７.0.0.1',
  'http://127。0。0。1',
  'http://localhost.',
  'http://10.0.0.1',
  'http://1270.0.0.1',
  'ftp://127.0.0.1',
  'file://127.0.0.1/',
  '//127.0.0.1',
  '127.0.0.1',
  'http:127.0.0.1',
  'http:///127.0.0.1',
  ' http://127.0.0.1',
  'http://127.0.0.1:99999999',
  'http://',
  '',
])('%j is not', (address) => {
  expect(isLoopbackUrl(address)).toBe(false)
})

test('whatever is taken for this machine is this machine to the program that calls', () => {
  const piece = fc.constantFrom(
    ...['127', '0', '1', '.', ':', '@', '/', '\\', '?', '#', '[', ']', '%', '\t', 'localhost', '::1', 'evil.com', '80'],
  )
  const address = fc.array(piece, { maxLength: 12 }).map((pieces) => `http://${pieces.join('')}`)
  fc.assert(
    fc.property(address, (text) => {
      if (!isLoopbackUrl(text) || !URL.canParse(text)) return
      const { hostname, username, password } = new URL(text)
      expect(/^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname)).toBe(true)
      expect(username + password).toBe('')
    }),
    { numRuns: 5_000 },
  )
})

test('the host is read without port, path and letter case', () => {
  expect(hostOf('https://API.Example.com:8443/a?b')).toBe('api.example.com')
  for (const address of ['https://user:secret@example.com', 'example.com', 'https://', 'javascript:1']) {
    expect(hostOf(address)).toBeNull()
  }
})
