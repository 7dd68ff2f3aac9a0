import { describe, expect, test } from 'vitest'
import { headerOf } from '#test/helpers/raw-http.ts'
import { openGuard } from './guard.ts'
import { pagePolicy } from './page-policy.ts'

describe('the page', () => {
  test('says what section by section keeps others out', async () => {
    const { get } = await openGuard()
    for (const target of ['/', '/index.html', '/assets/a.js', '/assets/a.css']) {
      const answer = await get(target)
      expect([target, answer.status]).toEqual([target, 200])
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      })
    }
  })

  // Would catch: a policy that allows what it was written to forbid.
  test('has the policy, without unsafe words', async () => {
    const { get } = await openGuard()
    const policy = headerOf(await get('/'), 'content-security-policy') ?? ''
    const rules = Object.fromEntries(
      policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    )
    expect(rules).toEqual({ ...pagePolicy, 'style-src': expect.stringMatching(/^'self' 'nonce-[\w-]{20,}'$/) })
    expect(policy).not.toMatch(/unsafe|\*|http/)
  })

  // Would catch: one nonce for all, which a stored page could tell to whoever reads it.
  test('has a nonce of its own at each load, the one of its policy', async () => {
    const { get } = await openGuard()
    const nonces = new Set<string>()
    for (let load = 0; load < 3; load += 1) {
      const answer = await get('/')
      const [, inPolicy] = /'nonce-([\w-]+)'/.exec(headerOf(answer, 'content-security-policy') ?? '') ?? []
      const [, inPage] = /nonce="([^"]+)"/.exec(answer.body) ?? []
      expect(inPage).toBe(inPolicy)
      expect(headerOf(answer, 'cache-control')).toBe('no-store')
      nonces.add(inPolicy ?? '')
    }
    expect(nonces.size).toBe(3)
  })
})

describe('no path leads out of the build', () => {
  const paths = [
    '/../package.json',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/....//secret.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/assets/a.js%00',
    '/assets/a.js/',
    '/assets/',
    '/assets',
    '/ASSETS/A.JS',
    '/assets/notes.txt',
    '/index.html/../../secret.txt',
    '/pushdeck.db',
    '/vault.key',
    '/running.json',
    '/files/../pushdeck.db',
    '/files/',
    '/files/%2e%2e',
    '/rpc',
    '/rpc/system/info',
    'http://evil.example/',
    '*',
  ]
  test.each(paths)('%s', async (target) => {
    const { get } = await openGuard()
    const { status, body } = await get(target)
    expect([404, 400]).toContain(status)
    expect(body).not.toMatch(/root:|SQLite|export const/)
  })

  test('and the paths of the build answer', async () => {
    const { get } = await openGuard()
    expect((await get('/assets/a.js?v=1')).body).toBe('export const a = 1')
  })
})
