import { describe, expect, test } from 'vitest'
import { providers } from '#main/providers/registry.ts'
import type { Account, Provider } from '#main/providers/types.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { anyIds, type Case, requestId, sentAt } from './case.ts'
import { cases } from './cases.ts'
import { accountFor, placeAt } from './place.ts'

type Registry = Readonly<Record<ProviderId, Provider>>

/** Documented calls that the console can't make, and operations that no document describes. */
function differences(registry: Registry): string[] {
  const missing = cases.filter((one) => !canMake(registry[one.provider], one))
  const asked = new Set(cases.flatMap(({ bare }) => Object.values(bare.asked(anyIds)).slice(0, 1)))
  const extra = Object.values(registry).flatMap(({ descriptor: { id }, operations }) =>
    Object.keys(operations).flatMap((name) => (asked.has(name) || name === tokenCall ? [] : [`${id} ${name}`])),
  )
  return [...missing.map(({ provider, name }) => `no ${provider} ${name}`), ...extra]
}

/** The first half of two of the forwarding calls, made by hand. */
const tokenCall = 'token.fetch'

function canMake({ operations, descriptor, ...provider }: Provider, one: Case): boolean {
  const asked = one.bare.asked(anyIds)
  if ('operation' in asked) {
    const described = descriptor.operations.find(({ id }) => id === asked.operation)
    return asked.operation in operations && described?.kind === one.kind
  }
  const account: Account = accountFor(one, one.bare, placeAt(one.provider, 'http://127.0.0.1:9'))
  const [planned] = provider.plan({ ...asked, account, newId: () => requestId, now: sentAt })
  return planned?.url === `http://127.0.0.1:9${one.bare.sent.at(-1)?.url}`
}

const without = (provider: Provider, operation: string): Provider => ({
  ...provider,
  operations: Object.fromEntries(Object.entries(provider.operations).filter(([id]) => id !== operation)),
})

export function describeCompleteness(): void {
  describe('all that is documented', () => {
    test('31 calls, each of which the console makes, and no others', () => {
      const numbers = Map.groupBy(cases, ({ provider }) => provider)
      expect([...numbers].map(([provider, { length }]) => [provider, length])).toEqual([
        ['maxim', 3],
        ['suplink', 7],
        ['baidu', 18],
        ['forward', 3],
      ])
      expect(differences(providers)).toEqual([])
    })

    // Control: a provider that has lost any one call is seen, and so is one with a call that nobody documents.
    test('a missing call is seen', () => {
      for (const one of cases) {
        const provider = providers[one.provider]
        const asked = one.bare.asked(anyIds)
        const poorer = 'operation' in asked ? without(provider, asked.operation) : { ...provider, plan: () => [] }
        const found = differences({ ...providers, [one.provider]: poorer })
        expect(found).toContain(`no ${one.provider} ${one.name}`)
      }
      const { maxim } = providers
      const richer = { ...maxim, operations: { ...maxim.operations, 'push.recall': () => Promise.reject() } }
      expect(differences({ ...providers, maxim: richer })).toEqual(['maxim push.recall'])
    })

    // Control: a change that calls itself a query, and so would be asked again, is seen.
    test('a call of the wrong kind is seen', () => {
      const { suplink } = providers
      const operations = suplink.descriptor.operations.map((one) => ({ ...one, kind: 'query' as const }))
      const found = differences({
        ...providers,
        suplink: { ...suplink, descriptor: { ...suplink.descriptor, operations } },
      })
      expect(found).toHaveLength(5)
    })
  })
}
