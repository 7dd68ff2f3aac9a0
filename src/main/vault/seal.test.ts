import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { open, seal } from './seal.ts'

const key = randomBytes(32)
const place = 'connection-1:accessToken'
const sealed = (text: string) => seal(key, place, Buffer.from(text), randomBytes)

test('any secret opens again where it was sealed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (secret) => {
      expect(open(key, place, sealed(secret)).toString()).toBe(secret)
    }),
  )
})

// Would catch: equal secrets that can be told by their sealed text.
test('sealing twice gives two texts, neither of which holds the secret', () => {
  const [first, second] = [sealed('practice-token'), sealed('practice-token')]
  expect(first).not.toBe(second)
  for (const text of [first, second]) {
    expect(text).toMatch(/^v1:[\w-]+$/)
    expect(Buffer.from(text.slice(3), 'base64url').includes('practice')).toBe(false)
  }
})

describe('does not open', () => {
  // Would catch: a sealed token copied into another connection's row, where it would be sent to another server.
  test.each(['connection-2:accessToken', 'connection-1:other', '', 'connection-1:accessToken '])(
    'at another place, %j',
    (other) => {
      expect(() => open(key, other, sealed('secret'))).toThrow()
    },
  )

  test('with another key', () => {
    expect(() => open(randomBytes(32), place, sealed('secret'))).toThrow()
  })

  test('with any single bit flipped', () => {
    const bytes = Buffer.from(sealed('secret').slice(3), 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(() => open(key, place, `v1:${flipped.toString('base64url')}`)).toThrow()
    }
  })

  test('cut off, or of another version', () => {
    const text = sealed('secret')
    const wrong = ['', 'v1:', 'v1:AAAA', text.slice(0, -4), text.slice(3), text.replace('v1:', 'v2:')]
    for (const one of wrong) expect(() => open(key, place, one)).toThrow()
  })
})
