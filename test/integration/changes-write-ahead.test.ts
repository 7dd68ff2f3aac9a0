import { expect, test } from 'vitest'
import type { Store } from '#main/store/store.ts'
import { openChanges, opened } from '#test/helpers/changes.ts'
import { startRecorder } from '#test/helpers/servers.ts'
import { readOnly } from '#test/helpers/store.ts'

/** What is on disk about the change, as a second program sees it. */
const witness = (database: string) =>
  readOnly(database, (db) => ({
    changes: db.prepare('SELECT state, outcome, provider_ids AS ids FROM changes').all(),
    audit: db.prepare("SELECT action FROM audit WHERE action LIKE 'operations.%' ORDER BY id").pluck().all(),
  }))
type Witness = ReturnType<typeof witness>

/** Opens a tenant; the provider looks at the database before it answers, and a look afterwards tells the end. */
async function watchOneChange(storeForChanges?: (store: Store, arrived: Promise<void>) => Store) {
  const arrived = Promise.withResolvers<void>()
  let database = ''
  let onArrival: Witness | undefined
  const server = await startRecorder((_request, response) => {
    onArrival = witness(database)
    arrived.resolve()
    response.end(opened)
  })
  const it = await openChanges(server.origin, storeForChanges && ((store) => storeForChanges(store, arrived.promise)))
  database = it.database
  const answer = await it.open().catch((error: unknown) => error)
  return { answer, onArrival, afterwards: witness(database), requests: server.received.length }
}

const durable: Witness = {
  changes: [{ state: 'in-flight', outcome: null, ids: '[]' }],
  audit: ['operations.begin'],
}

// Would catch: a change on the wire that a crash would leave without a trace.
test('intent, audit line and attempt are on disk when the bytes arrive, the outcome after the answer', async () => {
  const { answer, onArrival, afterwards, requests } = await watchOneChange()
  expect(onArrival).toEqual(durable)
  expect(answer).toMatchObject({ done: true, outcome: 'accepted', references: [{ kind: 'tenant', id: 't-4711' }] })
  expect(afterwards).toEqual({
    changes: [{ state: 'settled', outcome: 'accepted', ids: '[{"kind":"tenant","id":"t-4711"}]' }],
    audit: ['operations.begin', 'operations.end'],
  })
  expect(requests).toBe(1)
})

// Control: the same look finds a service that calls first and writes the attempt afterwards.
test('a service that writes the attempt late is found out', async () => {
  const { onArrival } = await watchOneChange((store, arrived) => ({
    ...store,
    changes: {
      ...store.changes,
      begin: async (id) => {
        void arrived.then(() => store.changes.begin(id))
        return true
      },
    },
  }))
  expect(onArrival).not.toEqual(durable)
  expect(onArrival?.changes).toEqual([{ state: 'planned', outcome: null, ids: '[]' }])
})

// Control: and one that commits the intent late.
test('a service that commits the intent late is found out', async () => {
  const { onArrival } = await watchOneChange((store, arrived) => ({
    ...store,
    changes: { ...store.changes, begin: async () => true },
    transaction: <T>(work: Parameters<typeof store.transaction<T>>[0]) =>
      new Promise<T>((resolve, reject) => {
        store
          .transaction(async (inside) => {
            const result = await work(inside)
            resolve(result)
            await arrived
            return result
          })
          .then(resolve, reject)
      }),
  }))
  expect(onArrival).toEqual({ changes: [], audit: [] })
})

const diskFull = () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }))

// Would catch: a tenant opened of which nothing was written, because the disk was full.
test.each<[string, (store: Store) => Store]>([
  ['the intent', (store) => ({ ...store, transaction: diskFull })],
  ['the attempt', (store) => ({ ...store, changes: { ...store.changes, begin: diskFull } })],
])('nothing leaves when %s can’t be written', async (_, breaking) => {
  const { answer, requests } = await watchOneChange(breaking)
  expect(answer).toMatchObject({ code: 'SQLITE_FULL' })
  expect(requests).toBe(0)
})

// Would catch: the only copy of a tenant's id thrown away because the disk was full when it came.
test('an answer that can’t be recorded yet is given all the same, and says so', async () => {
  let calls = 0
  const { answer, afterwards } = await watchOneChange((store) => ({
    ...store,
    transaction: (work) => (++calls === 1 ? store.transaction(work) : diskFull()),
  }))
  expect(answer).toMatchObject({
    done: true,
    references: [{ id: 't-4711' }],
    notes: [{ zh: expect.stringContaining('抄下来') }, {}],
  })
  expect(afterwards.changes).toEqual([{ state: 'in-flight', outcome: null, ids: '[]' }])
})
