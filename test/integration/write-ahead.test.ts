import { expect, test, vi } from 'vitest'
import type { Store } from '#main/store/store.ts'
import { committedLate } from '#test/helpers/committed-late.ts'
import { openEngine } from '#test/helpers/engine.ts'
import { patience } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'
import { readOnly } from '#test/helpers/store.ts'

interface Witness {
  delivery: string
  request: string
  attempts: number
  outcome: string | null
}

/** What is on disk about the one request, as a second program sees it. */
const witness = (database: string) =>
  readOnly(
    database,
    (db) =>
      db
        .prepare(
          `SELECT d.state AS delivery, r.state AS request, r.outcome AS outcome,
             (SELECT count(*) FROM attempts a WHERE a.request_id = r.id) AS attempts
           FROM requests r JOIN deliveries d ON d.id = r.delivery_id`,
        )
        .get() as Witness,
  )

/** Sends one request; the provider looks at the database before it answers, and a look afterwards tells the end. */
async function watchOneSend(storeForDispatcher?: (store: Store, arrived: Promise<void>) => Store) {
  const arrived = Promise.withResolvers<void>()
  const engine = await openEngine(storeForDispatcher && ((store) => storeForDispatcher(store, arrived.promise)))
  let onArrival: Witness | undefined
  const server = await startRecorder((_request, response) => {
    onArrival = witness(engine.database)
    arrived.resolve()
    response.end('{"code":200,"data":{"task_id":9007199254740993}}')
  })
  await engine.send(server.origin)
  await vi.waitFor(() => expect(witness(engine.database).request).toBe('settled'), patience)
  return { onArrival, afterwards: witness(engine.database), requests: server.received.length }
}

const durable: Witness = { delivery: 'running', request: 'in-flight', attempts: 1, outcome: null }

// Would catch: a request on the wire that a crash would leave without a trace, so that it is sent again.
test('the intent is on disk when the bytes arrive, the outcome after the answer', async () => {
  const { onArrival, afterwards, requests } = await watchOneSend()
  expect(onArrival).toEqual(durable)
  expect(afterwards).toEqual({ delivery: 'settled', request: 'settled', attempts: 1, outcome: 'accepted' })
  expect(requests).toBe(1)
})

// Control: the same look finds a dispatcher that sends first and commits afterwards.
test('a dispatcher that commits late is found out', async () => {
  const { onArrival, afterwards } = await watchOneSend((store, arrived) => committedLate(store, () => arrived))
  expect(onArrival).not.toEqual(durable)
  expect(onArrival).toEqual({ delivery: 'running', request: 'planned', attempts: 0, outcome: null })
  expect(afterwards.outcome).toBe('accepted')
})
