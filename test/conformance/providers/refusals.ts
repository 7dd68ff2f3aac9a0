import { describe, test } from 'vitest'
import type { ProviderId } from '#shared/domain/provider.ts'
import { cases } from './cases.ts'
import { placeAt } from './place.ts'
import { openWay, startProvider } from './server.ts'
import { expectFor } from './tally.ts'
import { ask, seeEnd } from './under-fault.ts'

/** A refusal with a code of the provider's own, as its document shows refusals. */
export const refusal = (provider: ProviderId, code: number, message = 'said'): { status: number; body: string } => {
  const body = {
    maxim: { code, data: null, message },
    suplink: { code, message },
    baidu: { request_id: 1, error_code: code, error_msg: message },
    forward: { status: code, description: message },
  }[provider]
  return { status: provider === 'baidu' ? 400 : 200, body: JSON.stringify(body) }
}

const documented = {
  maxim: [10002, 'maxim.10002'],
  suplink: [401, 'suplink.401'],
  baidu: [30602, 'baidu.30602'],
  forward: [1, 'forward.status'],
} as const

export function describeRefusals(): void {
  describe('the provider refuses', () => {
    const answering = (one: (typeof cases)[number], code: number) => {
      const { status, body } = refusal(one.provider, code)
      return startProvider(one, (_request, response) => response.writeHead(status).end(body))
    }

    test.each(cases)('with a documented code: $provider $name', async (one) => {
      const [code, cause] = documented[one.provider]
      const server = await answering(one, code)
      const ended = await ask(one, placeAt(one.provider, server.origin), openWay())
      seeEnd(one, ended, 'refused', cause)
      expectFor(one, 'fault')(ended.providerCode).toBe(String(code))
    })

    // Would catch: a code that nobody knows swallowed, or taken for a success.
    test.each(cases)('with a code that nobody documents, which is shown as it is: $provider $name', async (one) => {
      const server = await answering(one, 77_777)
      const ended = await ask(one, placeAt(one.provider, server.origin), openWay())
      seeEnd(one, ended, 'refused', one.provider === 'forward' ? 'forward.status' : 'refused')
      const see = expectFor(one, 'fault')
      // what is said about certificates comes in the same body as their secrets, so it is not shown
      const said = one.name === 'GET /push/certificate' ? null : 'said'
      see([ended.providerCode, ended.providerMessage]).toEqual(['77777', said])
    })

    // Would catch: a push or a change that is made twice, since the error says nothing of what was done before it. Queries
    // are asked again by the service for all providers alike.
    test.each(cases.filter(({ provider }) => provider === 'baidu'))(
      'with 30600, after which nothing is asked again: $name',
      async (one) => {
        const server = await answering(one, 30_600)
        const ended = await ask(one, placeAt('baidu', server.origin), openWay())
        seeEnd(one, ended, 'unknown', 'baidu.30600')
        expectFor(one, 'fault')(server.received.length).toBe(1)
      },
    )
  })
}
