import { describe, expect, test } from 'vitest'
import { Secret } from '#main/vault/secret.ts'
import { callerOf } from '#test/helpers/caller.ts'
import { type HttpRequest, type HttpResult, ProviderFailure } from '../types.ts'
import { verdict } from '../verdict.ts'
import { testTarget } from './client.ts'

const account = {
  baseUrl: 'https://push.example.com/events',
  settings: { mode: 'client_credentials' },
  secrets: { token: new Secret('fixed') },
}
const response = (status: number): HttpResult => ({ kind: 'response', status, headers: [], body: Buffer.from('') })

async function tested(result: HttpResult) {
  const sent: HttpRequest[] = []
  const send = async (request: HttpRequest) => {
    sent.push(request)
    return result
  }
  const caller = callerOf(account, send, { moment: async () => ({ now: 0, token: new Secret('issued') }) })
  return { ...(await testTarget(caller)), sent }
}

describe('test connection', () => {
  // Would catch: a test that sends an event to somebody’s system.
  test('asks the push address without a body', async () => {
    const { sent } = await tested(response(200))
    expect(sent).toEqual([
      {
        method: 'GET',
        url: account.baseUrl,
        headers: [{ name: 'Authorization', value: 'bearer issued', secret: true }],
        body: null,
      },
    ])
  })

  // Would catch: a receiver that takes POST only and is called broken for that.
  test.each([200, 302, 400, 403, 404, 405, 500])('HTTP %i shows that the address answers', async (status) => {
    expect(await tested(response(status))).toMatchObject({
      usable: true,
      verdict: { causeCode: 'forward.reachable', httpStatus: status },
    })
  })

  test('401 says that the token is not accepted', async () => {
    expect(await tested(response(401))).toMatchObject({
      usable: false,
      verdict: { outcome: 'refused', causeCode: 'forward.unauthorised', askAgain: 'with-new-token' },
    })
  })

  test.each([
    ['before', 'dns', 'dns'],
    ['before', 'tls', 'tls'],
    ['after', 'timeout', 'forward.probe-no-answer'],
    ['after', 'reset', 'forward.probe-no-answer'],
  ] as const)('no answer, %s bytes left, %s: %s, and nothing was sent', async (phase, reason, causeCode) => {
    expect(await tested({ kind: 'failure', phase, reason })).toMatchObject({
      usable: false,
      verdict: { outcome: 'not-sent', causeCode },
    })
  })

  test('without a token says why there is none, and asks the receiver nothing', async () => {
    const moment = () => Promise.reject(new ProviderFailure('forward', verdict('refused', 'forward.invalid_client')))
    const send = () => Promise.reject(new Error('nothing may be sent'))
    expect(await testTarget(callerOf(account, send, { moment }))).toMatchObject({
      usable: false,
      verdict: { causeCode: 'forward.invalid_client' },
    })
  })
})
