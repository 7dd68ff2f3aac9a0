import { describe, expect, test } from 'vitest'
import { providers } from '#main/providers/registry.ts'
import {
  type Account,
  type HttpRequest,
  type HttpResult,
  type Provider,
  ProviderFailure,
} from '#main/providers/types.ts'
import { verdict } from '#main/providers/verdict.ts'
import { createRedactor } from '#main/vault/redactor.ts'
import { testClock } from '#test/helpers/clock.ts'
import { createTokenKeeper } from './token-keeper.ts'

const account: Account = { baseUrl: 'https://e.com', settings: {}, secrets: {} }
const call: HttpRequest = { method: 'POST', url: 'https://e.com/token', headers: [], body: null }
const nothing: HttpResult = { kind: 'failure', phase: 'after', reason: 'reset' }
const signal = () => new AbortController().signal

/** A keeper whose provider hands out `token-1`, `token-2`, … for so many seconds; answers wait until they are let go. */
function keeperOf(lifeSeconds: number | null = 120, { held = false, refuses = false } = {}) {
  const clock = testClock()
  const waiting: PromiseWithResolvers<HttpResult>[] = []
  let calls = 0
  const send = () => {
    calls += 1
    const answer = Promise.withResolvers<HttpResult>()
    waiting.push(answer)
    if (!held) answer.resolve(nothing)
    return answer.promise
  }
  const provider: Provider = {
    ...providers.forward,
    token: {
      request: () => call,
      read: () => (refuses ? { verdict: verdict('refused', 'no') } : { value: `token-${calls}`, lifeSeconds }),
    },
  }
  const redactor = createRedactor()
  const keeper = createTokenKeeper({ clock, redactor }, { provider, account, send })
  const token = async () => (await keeper.token(signal()))?.reveal()
  return { keeper, token, clock, redactor, calls: () => calls, answer: () => waiting.at(-1)?.resolve(nothing) }
}

// Would catch: ten requests on an expired token that make ten token calls.
test('ten who need a token at once share one call', async () => {
  const { token, calls, answer } = keeperOf(120, { held: true })
  const ten = Array.from({ length: 10 }, token)
  answer()
  expect([new Set(await Promise.all(ten)), calls()]).toEqual([new Set(['token-1']), 1])
})

describe('a token is used', () => {
  test.each([
    [120, 90],
    [3_600, 3_570],
    [40, 20],
    [null, 3_570],
  ])('of %s s for %s s', async (life, usable) => {
    const { token, clock, keeper } = keeperOf(life)
    await token()
    expect(keeper.view()).toEqual({ since: clock.now(), until: clock.now() + usable * 1_000 })
    clock.advance(usable * 1_000 - 1)
    expect(await token()).toBe('token-1')
    clock.advance(1)
    expect(await token()).toBe('token-2')
  })

  // Would catch: a token without any life that is taken for one that lives an hour.
  test('of 0 s for one call each', async () => {
    const { token } = keeperOf(0)
    expect([await token(), await token()]).toEqual(['token-1', 'token-2'])
  })

  // Would catch: a life that is counted from a slow answer, past the real end of the token.
  test('from the moment at which it was asked for', async () => {
    const { token, clock, answer } = keeperOf(120, { held: true })
    const first = token()
    clock.advance(60_000)
    answer()
    await first
    clock.advance(30_000)
    const second = token()
    answer()
    expect(await second).toBe('token-2')
  })

  // Would catch: a machine that slept, whose stopwatch stood still meanwhile.
  test('no longer than by the clock on the wall, and none the longer when that is set back', async () => {
    const slept = keeperOf(120)
    await slept.token()
    slept.clock.jump(3_600_000)
    expect(await slept.token()).toBe('token-2')
    const back = keeperOf(120)
    await back.token()
    back.clock.jump(-3_600_000)
    back.clock.advance(90_000)
    expect(await back.token()).toBe('token-2')
  })
})

describe('a token that was not accepted', () => {
  test('is forgotten, and the next one asked for', async () => {
    const { keeper, token } = keeperOf()
    const used = await keeper.token(signal())
    keeper.forget(used ?? undefined)
    expect(await token()).toBe('token-2')
  })

  // Would catch: four requests on one old token, each of which throws away the new token of the one before.
  test('takes no newer one along, however often it is refused', async () => {
    const { keeper, token, calls } = keeperOf()
    const old = await keeper.token(signal())
    for (let late = 0; late < 4; late += 1) {
      keeper.forget(old ?? undefined)
      expect(await token()).toBe('token-2')
    }
    expect(calls()).toBe(2)
    // control: without the name of the token that was refused, each late answer costs a call
    for (let late = 0; late < 4; late += 1) {
      keeper.forget()
      await token()
    }
    expect(calls()).toBe(6)
  })

  test('goes with any other when the operator clears it', async () => {
    const { keeper, token } = keeperOf()
    await token()
    keeper.forget()
    expect([keeper.view(), await token()]).toEqual([null, 'token-2'])
  })
})

test('a refusal is a failure that says why, and is asked again next time', async () => {
  const { keeper, calls } = keeperOf(120, { refuses: true })
  for (const n of [1, 2]) {
    const failure = await keeper.token(signal()).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ProviderFailure)
    expect([calls(), failure]).toMatchObject([n, { provider: 'forward', verdict: { causeCode: 'no' } }])
  }
})

// Would catch: one who gives up and is told that the account is no good.
test('whoever gives up learns that nothing was sent', async () => {
  const { keeper } = keeperOf(120, { held: true })
  const failure = await keeper.token(AbortSignal.abort()).catch((error: unknown) => error)
  expect(failure).toMatchObject({ verdict: { outcome: 'not-sent', causeCode: 'aborted' } })
})

test('its text is masked from then on', async () => {
  const { token, redactor } = keeperOf()
  await token()
  expect(redactor.text('bearer token-1')).toBe('bearer [redacted]')
})
