import { describe, expect, test } from 'vitest'
import { deafPort, startRecorder, startTcp, startTlsRecorder, unknownName } from '#test/helpers/servers.ts'
import type { Case } from './case.ts'
import { cases } from './cases.ts'
import { placeAt } from './place.ts'
import { openWay, startProvider } from './server.ts'
import { expectFor } from './tally.ts'
import { ask, seeEnd } from './under-fault.ts'

const forwardOr = (one: Case, cause: string) => (one.provider === 'forward' ? `forward.${cause}` : cause)

/** Where the call itself goes; a token is to be had elsewhere, so that the call is reached. */
async function placeOf(one: Case, origin: string) {
  return placeAt(one.provider, origin, (await startProvider(one)).origin)
}

async function neverLeaves(one: Case, origin: string, cause: string): Promise<void> {
  const ended = await ask(one, await placeOf(one, origin), openWay())
  seeEnd(one, ended, 'not-sent', cause)
}

export function describeTheWay(): void {
  describe('nothing leaves, and that is said:', () => {
    test.each(cases)('nobody listens: $provider $name', async (one) =>
      neverLeaves(one, `http://127.0.0.1:${deafPort}`, 'connection-refused'),
    )
    test.each(cases)('the name is not known: $provider $name', (one) =>
      neverLeaves(one, `http://${unknownName}`, 'dns'),
    )
    test.each(cases)('the certificate is not trusted: $provider $name', async (one) => {
      const server = await startTlsRecorder((_request, response) => response.end(one.success))
      await neverLeaves(one, server.origin, 'tls')
      expectFor(one, 'fault')(server.received).toEqual([])
    })
    test.each(cases)('stopped before: $provider $name', async (one) => {
      const server = await startProvider(one)
      const signal = AbortSignal.abort()
      const ended = await ask(one, placeAt(one.provider, server.origin), { ...openWay(), signal })
      seeEnd(one, ended, 'not-sent', 'aborted')
      expectFor(one, 'fault')(server.received).toEqual([])
    })
  })

  describe('it may have arrived:', () => {
    test.each(cases)('a reset in the middle of the request: $provider $name', async (one) => {
      const server = await startTcp((socket) => socket.once('data', () => socket.resetAndDestroy()))
      const ended = await ask(one, await placeOf(one, `http://127.0.0.1:${server.port}`), openWay())
      seeEnd(one, ended, 'unknown', forwardOr(one, 'reset'))
    })

    // Would catch: a call without an end, or a time-out that reads "failed".
    test.each(cases)('no answer in time: $provider $name', async (one) => {
      const { clock, send } = openWay()
      const server = await startProvider(one, () => clock.advance(40_000))
      const ended = await ask(one, placeAt(one.provider, server.origin), { send })
      seeEnd(one, ended, 'unknown', forwardOr(one, 'timeout'))
      expectFor(one, 'fault')(clock.pending()).toBe(0)
    })

    test.each(cases)('an answer that does not end: $provider $name', async (one) => {
      const { clock, send } = openWay()
      const server = await startProvider(one, (_request, response) => {
        response.writeHead(200, { 'content-length': 1_000 })
        response.write(one.success.slice(0, 5), () => clock.advance(40_000))
      })
      const ended = await ask(one, placeAt(one.provider, server.origin), { send })
      seeEnd(one, ended, 'unknown', forwardOr(one, 'timeout'))
    })

    // Would catch: "the connection broke" said of a call whose own time limit ran out first.
    test.each(cases)('the call’s own limit runs out: $provider $name', async (one) => {
      const limit = new AbortController()
      const server = await startProvider(one, () => limit.abort(new DOMException('', 'TimeoutError')))
      const way = { ...openWay(), signal: limit.signal }
      const ended = await ask(one, placeAt(one.provider, server.origin), way)
      seeEnd(one, ended, 'unknown', forwardOr(one, 'timeout'))
    })

    test.each(cases)('stopped while it waits: $provider $name', async (one) => {
      const abort = new AbortController()
      const server = await startProvider(one, () => abort.abort())
      const way = { ...openWay(), signal: abort.signal }
      const ended = await ask(one, placeAt(one.provider, server.origin), way)
      seeEnd(one, ended, 'unknown', forwardOr(one, 'reset'))
    })
  })

  // Would catch: message and credentials that go to whatever address an answer names.
  describe.each([301, 302, 303, 307, 308])('a redirect (%i) is refused and leads nowhere:', (status) => {
    test.each(cases)('$provider $name', async (one) => {
      const thief = await startRecorder((_request, response) => response.end(one.success))
      const server = await startProvider(one, (_request, response) =>
        response.writeHead(status, { location: `${thief.origin}/` }).end(),
      )
      const ended = await ask(one, placeAt(one.provider, server.origin), openWay())
      seeEnd(one, ended, 'refused', 'redirect')
      expectFor(one, 'fault')(thief.connections()).toBe(0)
    })
  })

  // Control: a caller that follows is seen by the thief.
  test('a redirect that is followed is seen', async () => {
    const thief = await startRecorder((_request, response) => response.end('{}'))
    const server = await startRecorder((_request, response) =>
      response.writeHead(307, { location: `${thief.origin}/` }).end(),
    )
    await fetch(server.origin, { method: 'POST', body: 'x' })
    expect(thief.connections()).toBe(1)
  })
}
