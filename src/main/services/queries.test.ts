import { expect, test } from 'vitest'
import { systemRandom } from '#main/app/node-ports.ts'
import { forward } from '#main/providers/forward/index.ts'
import type { Caller, HttpResponse, Provider } from '#main/providers/types.ts'
import { httpVerdict } from '#main/providers/verdict.ts'
import { Secret } from '#main/vault/secret.ts'
import { callerOf } from '#test/helpers/caller.ts'
import { testClock } from '#test/helpers/clock.ts'
import type { Accounts, OpenAccount } from './accounts.ts'
import { createQueries } from './queries.ts'

const account = { baseUrl: 'http://127.0.0.1', settings: {}, secrets: {} }
const text = { zh: '', en: '' }

/** A query that carries a token, as no provider has one yet: 200 says what was asked. */
const asking: NonNullable<Provider['operations'][string]> = async (_input, caller) => {
  const { token } = await caller.moment()
  const headers = [{ name: 'Authorization', value: token?.reveal() ?? '', secret: true }]
  const result = await caller.send({ method: 'GET', url: account.baseUrl, headers, body: null }, caller.signal)
  const { outcome, causeCode, httpStatus } = httpVerdict(result)
  const done = httpStatus === 204
  const cause = { code: causeCode, title: text, next: text, httpStatus, providerCode: null, providerMessage: null }
  return { done, outcome, cause, references: [], facts: [], tables: [], notes: [] }
}

/** Asks a server that takes these tokens; gives those that arrived. */
async function ask(accepted: string, kept: (string | null)[]) {
  const arrived: string[] = []
  const send: Caller['send'] = async ({ headers: [header] }): Promise<HttpResponse> => {
    arrived.push(header?.value ?? '')
    return { kind: 'response', status: header?.value === accepted ? 204 : 401, headers: [], body: Buffer.alloc(0) }
  }
  let current = 0
  const tokens = kept.map((token) => token && new Secret(token))
  const moment = async () => ({ now: 0, token: tokens[current] || null })
  const forgetToken = (used?: unknown) => {
    if (used === tokens[current] && current < tokens.length - 1) current += 1
  }
  const provider: Provider = { ...forward, operations: { asking } }
  const accounts = { caller: () => callerOf(account, send, { moment }) } as unknown as Accounts
  const queries = createQueries({ clock: testClock(), random: systemRandom }, accounts)
  const opened = { provider, account, send, forgetToken } as unknown as OpenAccount
  const answer = await queries.ask(opened, { id: 'asking', kind: 'query', label: text, fields: [] }, {})
  return { done: answer.done, arrived }
}

// Would catch: a token that the server has dropped, used until it expires by our own clock.
test('a refused token is thrown away, and the query made once more with a new one', async () => {
  expect(await ask('new', ['old', 'new'])).toEqual({ done: true, arrived: ['old', 'new'] })
})

test('a new token that is refused too is not followed by a third', async () => {
  expect(await ask('none', ['old', 'new', 'newer'])).toEqual({ done: false, arrived: ['old', 'new'] })
})

test('a fixed credential that is refused is not tried again', async () => {
  expect(await ask('none', [null])).toEqual({ done: false, arrived: [''] })
})
