import { format, inspect } from 'node:util'
import { expect, test } from 'vitest'
import { Secret } from './secret.ts'

const value = 'canary-7d1e5b'

// Would catch: a token that a log line, an error message or an answer takes along by accident.
test.each<[string, (secret: Secret) => unknown]>([
  ['JSON', (secret) => JSON.stringify({ secret, list: [secret] })],
  ['inspect', (secret) => inspect({ secret }, { depth: null, showHidden: true })],
  ['console format', (secret) => format('%s %o %O %j', secret, secret, secret, secret)],
  ['a template', (secret) => `${secret}`],
  ['concatenation', (secret) => `token: ${String(secret)}`],
  ['its keys', (secret) => JSON.stringify([Object.keys(secret), Object.entries(secret), Reflect.ownKeys(secret)])],
  ['a spread', (secret) => JSON.stringify({ ...secret })],
  ['a copy', (secret) => inspect(structuredClone(secret), { showHidden: true })],
  ['an error', (secret) => inspect(new Error(`no ${secret}`, { cause: secret }))],
])('%s does not show it', (_what, show) => {
  expect(String(show(new Secret(value)))).not.toContain(value)
})

test('it is shown when it is asked for by name', () => {
  expect(new Secret(value).reveal()).toBe(value)
})
