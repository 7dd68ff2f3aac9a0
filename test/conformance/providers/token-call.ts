import { describe, expect, test } from 'vitest'
import { deafPort, startRecorder } from '#test/helpers/servers.ts'
import { cases } from './cases.ts'
import { faults } from './faults.ts'
import { placeAt } from './place.ts'
import { openWay, startProvider } from './server.ts'
import { expectFor } from './tally.ts'
import { ask, seeEnd } from './under-fault.ts'

const withToken = cases.filter(({ name }) => /credentials|password/.test(name))

/** What is said where there is no token to be had; a token that is lost on its way harms nobody. */
const ends: Record<string, [outcome: 'refused' | 'not-sent', cause: string]> = {
  reset: ['not-sent', 'forward.token-no-answer'],
  'server-error': ['not-sent', 'forward.token-server-error'],
  refused: ['refused', 'forward.token-refused'],
  unauthorised: ['refused', 'forward.token-unauthorised'],
  'not-found': ['refused', 'forward.token-not-found'],
  'too-large': ['refused', 'forward.token-refused'],
  'too-many-requests': ['refused', 'forward.token-too-many-requests'],
  unreadable: ['refused', 'forward.token-unreadable'],
}

export function describeTokenCall(): void {
  // Would catch: an event that leaves without a token, or one that is "unknown" although it never left.
  describe.each(faults)('the token call meets $name', ({ name, cause, answer }) => {
    test.each(withToken)('$name', async (one) => {
      const receiver = await startProvider(one)
      const server = await startRecorder((_request, response) => answer(response, one))
      const ended = await ask(one, placeAt('forward', receiver.origin, server.origin), openWay())
      const [outcome, said] = ends[name === 'a reset in the answer' ? 'reset' : cause] ?? []
      if (!outcome || !said) throw new Error(`no end for ${cause}`)
      seeEnd(one, ended, outcome, said)
      expectFor(one, 'fault')(receiver.received).toEqual([])
    })
  })

  describe('the token call', () => {
    test.each(withToken)('nobody listens: $name', async (one) => {
      const receiver = await startProvider(one)
      const place = placeAt('forward', receiver.origin, `http://127.0.0.1:${deafPort}`)
      seeEnd(one, await ask(one, place, openWay()), 'not-sent', 'forward.token-connection-refused')
      expectFor(one, 'fault')(receiver.received).toEqual([])
    })

    test.each(withToken)('no answer in time: $name', async (one) => {
      const { clock, send } = openWay()
      const receiver = await startProvider(one)
      const server = await startRecorder(() => clock.advance(40_000))
      const place = placeAt('forward', receiver.origin, server.origin)
      seeEnd(one, await ask(one, place, { send }), 'not-sent', 'forward.token-no-answer')
      expectFor(one, 'fault')(receiver.received).toEqual([])
    })

    test.each(withToken)('a redirect: $name', async (one) => {
      const receiver = await startProvider(one)
      const thief = await startRecorder((_request, response) => response.end('{}'))
      const server = await startRecorder((_request, response) =>
        response.writeHead(307, { location: thief.origin }).end(),
      )
      const place = placeAt('forward', receiver.origin, server.origin)
      seeEnd(one, await ask(one, place, openWay()), 'refused', 'forward.token-redirect')
      expectFor(one, 'fault')([...thief.received, ...receiver.received]).toEqual([])
    })
  })

  test('two modes ask for a token', () => expect(withToken).toHaveLength(2))
}
