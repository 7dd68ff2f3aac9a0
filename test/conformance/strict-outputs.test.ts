import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Services } from '#main/handlers/context.ts'
import type { Connection } from '#shared/contract/connections.ts'
import type { Client } from '#shared/contract/index.ts'
import { openApp } from '#test/helpers/app.ts'
import { portClient } from '#test/helpers/port-client.ts'
import { isBoolean, isObject, isRecord, isStrict, proceduresOf, walk } from './schema-walk.ts'

const procedures = proceduresOf()
const nodesOf = (part: 'inputs' | 'outputs' | 'errors') =>
  procedures.flatMap((one) => one[part].flatMap((schema) => walk(one.name, schema)))

const secretName = /token|secret|pass(word|phrase)|credential|api_?key|authorization|ticket_?key/i
/** Names that sound like a secret and hold none. */
const harmless = new Set([
  // which secrets are set and since when
  'connections.list[].secrets',
  'connections.get.secrets',
  'connections.create.secrets',
  'connections.update.secrets',
  'connections.duplicate.secrets',
  'connections.importFile[].secrets',
  // since when a token is used and until when
  'operations.token',
  'operations.token.token',
  'operations.clearToken',
])
/** Open by nature: what stands in them is chosen by the services, and no schema can look at it. */
const records = new Set([
  'connections.list[].settings',
  'connections.get.settings',
  'connections.create.settings',
  'connections.update.settings',
  'connections.duplicate.settings',
  'connections.importFile[].settings',
  'audit.list.items[].detail',
  'deliveries.get.timeline[].detail',
  'system.practice[].examples',
])

describe('every output of the contract', () => {
  test('is found', () => {
    expect(procedures.length).toBeGreaterThan(30)
    expect(procedures.filter(({ outputs }) => outputs.length === 0)).toEqual([])
    expect(nodesOf('outputs').length).toBeGreaterThan(300)
  })

  // Would catch: a row of the database that takes along what nobody asked for.
  test.each(['outputs', 'errors', 'inputs'] as const)('is strict at every level (%s)', (part) => {
    const loose = nodesOf(part).filter(({ schema }) => isObject(schema) && !isStrict(schema))
    expect(loose.map(({ path }) => path)).toEqual([])
  })

  test('has no open record but those that are known', () => {
    const open = nodesOf('outputs').filter(({ schema }) => isRecord(schema))
    expect(new Set(open.map(({ path }) => path))).toEqual(records)
  })

  // Would catch: a place in an answer that could hold a credential.
  test('has no property that could hold a secret', () => {
    const named = nodesOf('outputs').filter(({ path }) => secretName.test(path.slice(path.lastIndexOf('.') + 1)))
    const holding = named.filter(({ path, schema }) => !isBoolean(schema) && !harmless.has(path.replace(/\[\]$/, '')))
    expect(holding.map(({ path }) => path)).toEqual([])
  })

  // Control: the walk finds a loose object and a secret's name where they are planted.
  test('a planted leak is found', () => {
    const planted = walk('x', z.strictObject({ list: z.array(z.nullable(z.object({ accessToken: z.string() }))) }))
    expect(planted.filter(({ schema }) => isObject(schema) && !isStrict(schema)).map(({ path }) => path)).toEqual([
      'x.list[]',
    ])
    expect(planted.filter(({ path }) => secretName.test(path)).map(({ path }) => path)).toEqual([
      'x.list[].accessToken',
    ])
    expect(() => walk('x', z.unknown())).toThrow(/nobody has said/)
  })
})

const canary = 'canary-7d1e5b'
const leak = { accessToken: canary, nested: { password: canary } }

/** The real router over services of which some answer with a field too many. */
async function leaking(change: (services: Services) => Partial<Services>) {
  const { app, client, logged } = await openApp()
  const services = { ...app.services, ...change(app.services) }
  return { leaky: portClient({ router: app.router, services }).client, client, logged }
}

describe('a handler that answers with one field too many', () => {
  // Would catch: a credential that travels because a handler spread a row.
  const cases: [string, (services: Services) => Partial<Services>, (client: Client) => Promise<unknown>][] = [
    [
      'at the top',
      ({ settings }) => ({ settings: { ...settings, get: async () => ({ ...(await settings.get()), ...leak }) } }),
      (client) => client.settings.get(),
    ],
    [
      'in a list',
      ({ connections }) => ({
        connections: {
          ...connections,
          list: async () => (await connections.list()).map((one): Connection => ({ ...one, ...leak })),
        },
      }),
      (client) => client.connections.list(),
    ],
    [
      'deep inside',
      ({ connections }) => ({
        connections: {
          ...connections,
          list: async () =>
            (await connections.list()).map((one) => ({ ...one, secrets: one.secrets.map((s) => ({ ...s, ...leak })) })),
        },
      }),
      (client) => client.connections.list(),
    ],
    [
      'in a stream',
      ({ core }) => ({
        core: {
          ...core,
          events: {
            ...core.events,
            stream: async function* () {
              yield { topic: 'settings', id: null, ...leak } as const
            },
          },
        },
      }),
      async (client) => (await client.system.changes()).next(),
    ],
  ]
  test.each(cases)('%s fails, and nothing of it is answered or logged', async (_where, change, call) => {
    const { leaky, client, logged } = await leaking(change)
    const error: unknown = await call(leaky).then(
      (answer) => ({ answer }),
      (reason) => reason,
    )
    expect(error).toMatchObject({
      code: expect.stringMatching(/INTERNAL_SERVER_ERROR|VALIDATION_FAILED/),
      defined: false,
    })
    const shown = [
      JSON.stringify(error),
      inspect(error, { depth: null, showHidden: true }),
      inspect(logged, { depth: null }),
    ]
    expect(shown.join('\n')).not.toContain(canary)
    // control: without the extra field the same call answers
    expect(await client.settings.get()).toMatchObject({ language: 'zh-CN' })
  })

  test('is logged by its name, so that somebody can find it', async () => {
    const { leaky, logged } = await leaking(({ settings }) => ({
      settings: { ...settings, get: async () => ({ ...(await settings.get()), ...leak }) },
    }))
    await leaky.settings.get().catch(() => {})
    expect(logged).toContainEqual(
      expect.objectContaining({ level: 'error', detail: expect.objectContaining({ procedure: 'settings.get' }) }),
    )
  })
})

// Would catch: the words of a fault, which may hold anything, in front of a caller.
test('a fault of the program says nothing of itself to the caller', async () => {
  const { leaky, logged } = await leaking(({ audit }) => ({
    audit: {
      ...audit,
      list: () => Promise.reject(new TypeError(`bad ${canary}`, { cause: leak })),
    },
  }))
  const error: unknown = await leaky.audit.list({}).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain(canary)
  expect(logged).toContainEqual(expect.objectContaining({ message: 'procedure failed' }))
})
