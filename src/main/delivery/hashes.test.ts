import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { providers } from '#main/providers/registry.ts'
import type { Audience } from '#shared/domain/audience.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { ranThrough } from '#test/helpers/steps.ts'
import { audienceHashSteps, contentHash, sha256 } from './hashes.ts'

const hashOf = (message: MaximContent) => contentHash(providers.maxim, message)
const audienceHash = (audience: Audience) => ranThrough(audienceHashSteps(audience))

const message = { type: 'text', title: '标题', body: '内容' } as const
const content = (more: Partial<MaximContent['message']> = {}, setting: MaximContent['setting'] = {}): MaximContent => ({
  provider: 'maxim',
  setting,
  message: { ...message, ...more },
})

test('the digest is SHA-256 in hex', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256(Buffer.from('推送'))).toBe(sha256('推送'))
})

describe('content', () => {
  // Would catch: a test send that does not count because the draft was saved in another order.
  test('has one hash, in whatever order it was written and whether unset fields stand there', () => {
    const other = { message: { body: '内容', title: '标题', type: 'text', badge: '', ext: undefined }, setting: {} }
    expect(hashOf({ ...other, provider: 'maxim' } as MaximContent)).toBe(hashOf(content()))
  })

  // Would catch: a test send of the same bytes that does not count.
  test.each<[string, MaximContent, MaximContent]>([
    ['a blank field', content({ badge: '  ' }), content()],
    [
      'blanks around the attachment',
      content({ attachment_url: ' https://e.com/a.png ' }),
      content({ attachment_url: 'https://e.com/a.png' }),
    ],
    ['the layout of the ext', content({ ext: '{ "b": 1.0,\n"a": 2 }' }), content({ ext: '{"a":2,"b":1.0}' })],
  ])('%s does not change it', (_what, one, other) => {
    expect(hashOf(one)).toBe(hashOf(other))
  })

  // Would catch: a changed message that passes as the one that was tested.
  test.each<[string, MaximContent]>([
    ['a character', content({ body: '内容。' })],
    ['a blank', content({ body: '内容 ' })],
    ['the type', content({ type: 'cmd' })],
    ['a badge', content({ badge: '1' })],
    ['a picture', content({ attachment_url: 'https://e.com/a.png' })],
    ['the ext', content({ ext: '{}' })],
    ['a digit that a double would lose', content({ ext: '{"id": 9007199254740993}' })],
    ['the strategy', content({}, { distribution_strategy: 'combined' })],
    ['texts in each other’s place', content({ title: '内容', body: '标题' })],
  ])('%s changes it', (_what, other) => {
    expect(hashOf(other)).not.toBe(hashOf(content()))
  })
})

describe('audience', () => {
  const values = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 })

  test('has one hash, in whatever order it names its recipients', () => {
    fc.assert(
      fc.property(values, (named) => {
        const canonical = canonicalJson({ kind: 'alias', values: [...named].sort() })
        expect(audienceHash({ kind: 'alias', values: named.toReversed() })).toBe(sha256(canonical))
      }),
    )
  })

  test('of other recipients, or of another kind, has another', () => {
    const hashes = [
      audienceHash({ kind: 'alias', values: ['1', '2'] }),
      audienceHash({ kind: 'user_id', values: ['1', '2'] }),
      audienceHash({ kind: 'alias', values: ['1'] }),
      audienceHash({ kind: 'alias', values: ['12'] }),
      audienceHash({ kind: 'alias', values: [] }),
      audienceHash({ kind: 'all' }),
      audienceHash({ kind: 'tag', values: ['1', '2'] }),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})
