import { expect, test } from 'vitest'
import { providers } from '#main/providers/registry.ts'
import type { HttpRequest, Provider, Send, StreamedBody } from '#main/providers/types.ts'
import { verdict } from '#main/providers/verdict.ts'
import type { Answer } from '#shared/domain/operation.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { cases } from './cases.ts'
import { faults } from './faults.ts'
import { openWay } from './server.ts'
import { meets } from './under-fault.ts'
import { leaves } from './wire.ts'

// A file of its own: what fails here on purpose must not be counted in the table.

const nothing = { httpStatus: null, providerCode: null, providerMessage: null }
const text = { zh: '', en: '' }
const answer = (done: boolean, code: string): Answer => ({
  done,
  outcome: done ? 'accepted' : 'refused',
  references: [],
  cause: { code, title: text, next: text, ...nothing },
  facts: [],
  tables: [],
  notes: [],
})

/** A provider that says the same of every answer. */
const saying = (id: ProviderId, outcome: 'accepted' | 'refused'): Provider => {
  const operation = async () => answer(outcome === 'accepted', 'refused')
  const names = Object.keys(providers[id].operations)
  const operations = Object.fromEntries(
    names.map((name) => [
      name,
      async (...[input, caller]: Parameters<NonNullable<Provider['operations'][string]>>) => {
        await providers[id].operations[name]?.(input, caller)
        return operation()
      },
    ]),
  )
  return { ...providers[id], operations, interpret: () => verdict(outcome, 'refused') }
}

// Control: "refused" or "accepted" said of what may have arrived fails for every call and every such fault.
test.each(['accepted', 'refused'] as const)('"%s" whatever happens is seen', async (outcome) => {
  for (const fault of faults.filter((one) => one.outcome === 'unknown').slice(0, 5))
    for (const one of cases)
      await expect(meets(one, fault, { provider: saying(one.provider, outcome) })).rejects.toThrow(one.name)
})

type Tamper = (request: HttpRequest) => HttpRequest

const wrongCredential: Tamper = (request) => ({
  ...request,
  headers: request.headers.map((one) => (one.secret ? { ...one, value: `${one.value}x` } : one)),
  body: request.body && Buffer.from(request.body.toString().replace(/&sign=.{32}/, `&sign=${'0'.repeat(32)}`)),
})
const after = (start: string, { bytes, read }: StreamedBody): StreamedBody => ({
  bytes: bytes + start.length,
  async *read() {
    yield Buffer.from(start)
    yield* read()
  },
})
const unsetField: Tamper = (request) =>
  request.body
    ? {
        ...request,
        body: Buffer.from(request.body.toString().replace(/^\{|^/, (start) => (start ? '{"x":"",' : 'x=&'))),
        ...(request.stream && { stream: after('x=&', request.stream) }),
      }
    : { ...request, url: `${request.url}&x=` }
const strangeHeader: Tamper = (request) => ({
  ...request,
  headers: [...request.headers, { name: 'group_id', value: '1', secret: false }],
})

// Control: a wrong key or signature, an empty field and a header too many fail for every call.
test.each(Object.entries({ wrongCredential, unsetField, strangeHeader }))(
  '%s on the wire is seen',
  async (_, tamper) => {
    for (const one of cases) {
      const { send } = openWay()
      const way = { send: (...[request, signal]: Parameters<Send>) => send(tamper(request), signal) }
      await expect(leaves(one, one.bare, way)).rejects.toThrow(one.name)
    }
  },
)
