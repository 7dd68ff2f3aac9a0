import { describe, expect, test, vi } from 'vitest'
import type { Client } from '#shared/contract/index.ts'
import { openApp } from '#test/helpers/app.ts'
import { addReceiver, addTarget, event, startReceiver, toTarget } from '#test/helpers/forwarding.ts'
import { patience, requestsOf, review, untilState } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

const wide = { tuning: { lane: { inFlight: 10, perSecond: 1_000 } } }

/** Confirms as many events; they leave when the clock goes on. */
async function confirm(client: Client, connectionId: string, count = 1): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const { delivery } = await review(client, connectionId, { content: event(), audience: toTarget })
    await client.deliveries.submit({ deliveryId: delivery.id })
    ids.push(delivery.id)
  }
  return ids
}

/** An authorisation server that answers as it is told, each answer in its turn; then it says nothing. */
const tokenServer = (...answers: string[]) =>
  startRecorder((_request, response) => {
    const answer = answers.shift()
    if (answer !== undefined) response.writeHead(200, { 'Content-Type': 'application/json' }).end(answer)
  })

describe('a token that has expired at the receiver', () => {
  // Would catch: a token call for each request, or a new token that a late 401 throws away again.
  test('is replaced once for ten events at once, and each arrives once', async () => {
    const console = await openApp(wide)
    const { client, clock } = console
    const { forward, connection } = await addReceiver(console, { mode: 'client_credentials' })
    const [first = ''] = await confirm(client, connection.id)
    clock.advance(5_000)
    await untilState(client, first, 'settled')
    forward.expireTokens()
    const ids = await confirm(client, connection.id, 10)
    clock.advance(5_000)
    for (const id of ids) {
      expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'accepted' })
      const [request] = await requestsOf(client, id)
      const { tries } = await client.deliveries.request({ id: request?.id ?? '' })
      expect(tries.map(({ outcome, cause }) => `${outcome} ${cause?.code}`)).toEqual([
        'refused forward.invalid_token',
        'accepted forward.accepted',
      ])
    }
    expect(forward.tokenCalls()).toHaveLength(2)
    expect([forward.inbox().length, forward.repeats()]).toEqual([11, []])
  })

  test('is replaced by itself before its end', async () => {
    const console = await openApp(wide)
    const { client, clock } = console
    const { forward, connection } = await addReceiver(console, { mode: 'password' })
    const sendOne = async () => {
      const [id = ''] = await confirm(client, connection.id)
      clock.advance(5_000)
      const { summary } = await untilState(client, id, 'settled')
      return [summary, (await requestsOf(client, id))[0]?.attempts, forward.tokenCalls().length]
    }
    expect(await sendOne()).toEqual(['accepted', 1, 1])
    clock.advance(3_600_000 - 30_000)
    expect(await sendOne()).toEqual(['accepted', 1, 2])
  })
})

// Would catch: a request that is asked again for ever, or a run that goes on with a token that nobody accepts.
test('a receiver that refuses the new token as well is asked twice, and the run ends refused', async () => {
  const console = await openApp()
  const { client, clock } = console
  const forward = await startReceiver(clock)
  const refusing = await startRecorder((_request, response) => response.writeHead(401).end())
  const connection = await addTarget(client, forward, { mode: 'client_credentials', baseUrl: refusing.origin })
  const [id = ''] = await confirm(client, connection.id)
  clock.advance(5_000)
  expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'refused' })
  expect([refusing.received.length, forward.tokenCalls().length]).toEqual([2, 2])
  expect((await requestsOf(client, id))[0]).toMatchObject({ attempts: 2, cause: { code: 'forward.unauthorised' } })
})

// Would catch: a fixed token that was refused and is tried once more.
test('a fixed token that is refused is not tried again', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { forward, connection } = await addReceiver(console, { credentials: { token: 'another-token' } })
  const [id = ''] = await confirm(client, connection.id)
  clock.advance(5_000)
  expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'refused' })
  expect((await requestsOf(client, id))[0]).toMatchObject({ attempts: 1, cause: { code: 'forward.invalid_token' } })
  expect(forward.inbox()).toEqual([])
})

// Would catch: an event that counts as sent, or as lost, although no token was to be had.
test('without a token the event waits, and goes out once the account is put right', async () => {
  const console = await openApp()
  const { client, clock } = console
  const credentials = { clientSecret: 'wrong' }
  const { forward, connection } = await addReceiver(console, { mode: 'password', credentials })
  const [id = ''] = await confirm(client, connection.id)
  clock.advance(5_000)
  expect(await untilState(client, id, 'paused')).toMatchObject({ pauseReason: 'account-unusable' })
  expect(await requestsOf(client, id)).toMatchObject([{ state: 'planned', attempts: 0 }])
  const clientSecret = forward.credentials['clientSecret'] ?? ''
  await client.connections.update({ id: connection.id, credentials: { clientSecret } })
  await client.deliveries.resume({ id })
  expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'accepted' })
  expect(forward.tokenCalls().map(({ error }) => error)).toEqual(['invalid_client', null])
})

describe('an authorisation server that does not answer', () => {
  // Would catch: one account's silent server, behind which the events of every other account wait.
  test('keeps no other connection waiting, and no quit', { timeout: 15_000 }, async () => {
    const console = await openApp()
    const { client, clock, close } = console
    const silent = await tokenServer()
    const { forward, connection } = await addReceiver(console)
    const stuck = await addTarget(client, forward, {
      name: '慢',
      mode: 'client_credentials',
      credentials: { tokenUrl: `${silent.origin}/token` },
    })
    const [waiting = ''] = await confirm(client, stuck.id)
    clock.advance(5_000)
    await vi.waitFor(() => expect(silent.received).toHaveLength(1), patience)
    const [id = ''] = await confirm(client, connection.id)
    clock.advance(5_000)
    expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'accepted' })
    expect(await client.deliveries.get({ id: waiting })).toMatchObject({ state: 'running', counts: { planned: 1 } })
    await close()
    expect(forward.inbox()).toHaveLength(1)
  })

  // Would catch: a run that begins while another one waits for the token, and is then forgotten.
  test.each([
    ['{"access_token":"late","token_type":"bearer"}', 'settled'],
    ['{"error":"invalid_client"}', 'paused'],
  ] as const)('decides for all runs that wait when it says %s: %s', async (answer, state) => {
    const console = await openApp()
    const { client, clock } = console
    const asked = Promise.withResolvers<() => void>()
    const slow = await startRecorder((_request, response) => asked.resolve(() => response.end(answer)))
    const accepting = await startRecorder((_request, response) => response.end('{"status":0}'))
    const connection = await addTarget(client, await startReceiver(clock), {
      mode: 'client_credentials',
      baseUrl: accepting.origin,
      credentials: { tokenUrl: `${slow.origin}/token` },
    })
    const [first = ''] = await confirm(client, connection.id)
    clock.advance(5_000)
    const giveToken = await asked.promise
    const [second = ''] = await confirm(client, connection.id)
    clock.advance(5_000)
    await untilState(client, second, 'running')
    giveToken()
    for (const id of [first, second]) await untilState(client, id, state)
    expect(accepting.received).toHaveLength(state === 'settled' ? 2 : 0)
  })

  // Would catch: an answer of the receiver that is not written down while the next token is long in coming.
  test('keeps no outcome from being written', async () => {
    const console = await openApp({ tuning: { lane: { inFlight: 1, perSecond: 1_000 } } })
    const { client, clock } = console
    const brief = await tokenServer('{"access_token":"brief","token_type":"bearer","expires_in":60}')
    const answer = Promise.withResolvers<() => void>()
    const accepting = await startRecorder((_request, response) => answer.resolve(() => response.end('{"status":0}')))
    const forward = await startReceiver(clock)
    const connection = await addTarget(client, forward, {
      mode: 'client_credentials',
      baseUrl: accepting.origin,
      credentials: { tokenUrl: `${brief.origin}/token` },
    })
    const ids = await confirm(client, connection.id, 2)
    clock.advance(5_000)
    const giveAnswer = await answer.promise
    clock.advance(31_000)
    giveAnswer()
    await vi.waitFor(async () => {
      const states = await Promise.all(ids.map((id) => client.deliveries.get({ id })))
      expect(states.map(({ state }) => state)).toEqual(['settled', 'running'])
    }, patience)
    await vi.waitFor(() => expect(brief.received).toHaveLength(2), patience)
    expect(accepting.received).toHaveLength(1)
  })
})

// Would catch: a token whose life is shorter than the margin, which is never used and asked for again and again.
test('a token that lives a second serves its event', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { forward, connection } = await addReceiver(console, { mode: 'client_credentials' })
  await client.connections.update({ id: connection.id, credentials: { tokenLife: '1' } })
  forward.tokenLifeSeconds = 1
  for (const calls of [1, 2]) {
    const [id = ''] = await confirm(client, connection.id)
    clock.advance(5_000)
    expect(await untilState(client, id, 'settled')).toMatchObject({ summary: 'accepted' })
    expect(forward.tokenCalls()).toHaveLength(calls)
  }
})
