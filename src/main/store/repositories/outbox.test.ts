import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outcomeSchema } from '#shared/domain/delivery.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { type OpenStore, openStore } from '#test/helpers/store.ts'
import type { Repositories } from '../store.ts'
import type { Ending, RequestEnd } from './outbox.ts'

const of = { connectionId: 'c', baseUrl: 'u', account: 'a', stage: 'test' } as const
const perDelivery = 6
/** Half a surrogate pair, as a text that was cut may end in. */
const cut = '令牌😀'.slice(0, 3)

/** Two running deliveries with planned requests; returns the requests' ids. */
async function plan({ store }: OpenStore): Promise<string[]> {
  const deliveries = [randomUUID(), randomUUID()]
  const ids: string[] = []
  for (const id of deliveries) {
    await store.deliveries.insert({
      ...{ id, draft_id: id, draft_updated_at: 0, connection_id: 'c', connection_updated_at: 0, connection_name: 'n' },
      ...{ base_url: 'u', account: 'a', provider: 'maxim', stage: 'test', operator: 'o', title: 't', content: '{}' },
      ...{ content_hash: '', audience_kind: 'alias', audience_size: 1, audience_named: 1, audience_sample: '[]' },
      ...{ audience_hash: '', state: 'running', created_at: 0 },
    })
    const rows = Array.from({ length: perDelivery }, (_, position) => ({
      ...{ id: randomUUID(), delivery_id: id, position, request_id: randomUUID(), method: 'POST', url: 'u' },
      ...{ sha256: '', body: Buffer.from('{}') },
    }))
    await store.requests.plan(id, rows)
    ids.push(...rows.map((row) => row.id))
  }
  return ids
}

const accepted: RequestEnd = {
  ...{ outcome: 'accepted', causeCode: 'accepted', httpStatus: 200, providerCode: '200', providerMessage: null },
}

const ending = (requestId: string, deliveryId: string, more: Partial<Ending> = {}): Ending => ({
  ...{ requestId, deliveryId, attempt: 1, endedAt: 7, end: accepted, next: 'settle', settled: more.end ?? accepted },
  ...{ taskId: null, providerIds: '[]', responseHeaders: '[]', responseBody: '{}', ...more },
})

const requestsOf = ({ db }: OpenStore) => db.selectFrom('requests').selectAll().orderBy('id').execute()

/** Counts of deliveries that differ from those of their requests. */
async function wrongCounts(opened: OpenStore): Promise<unknown[]> {
  const requests = await requestsOf(opened)
  const deliveries = await opened.db.selectFrom('deliveries').selectAll().execute()
  return deliveries.flatMap((delivery) => {
    const own = requests.filter((request) => request.delivery_id === delivery.id)
    const count = (what: string) => own.filter(({ state, outcome }) => (outcome ?? state) === what).length
    const { planned, in_flight, accepted, refused, not_sent, unknown, cancelled, task_count } = delivery
    const kept = [planned, in_flight, accepted, refused, not_sent, unknown, cancelled, task_count]
    const states = ['planned', 'in-flight', 'accepted', 'refused', 'not-sent', 'unknown', 'cancelled']
    const counted = [...states.map(count), own.filter(({ task_id }) => task_id !== null).length]
    return kept.join() === counted.join() ? [] : [{ kept, counted }]
  })
}

interface Given {
  request: number
  outcome: RequestEnd['outcome']
  next: Ending['next']
  taskId: string | null
  message: string
}

interface Step {
  claim: number
  endings: Given[]
}

const step: fc.Arbitrary<Step> = fc.record({
  claim: fc.integer({ min: 0, max: 5 }),
  endings: fc.array(
    fc.record({
      request: fc.nat(perDelivery * 2),
      outcome: fc.constantFrom(...outcomeSchema.exclude(['cancelled']).options),
      next: fc.constantFrom<Ending['next'][]>('settle', 'settle', 'plan-again', 'ask-again'),
      taskId: fc.option(fc.stringMatching(/^[0-9]{1,19}$/)),
      message: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(cut, '\u0000', "'; --", '[]')),
    }),
    { maxLength: 8 },
  ),
})

/** Claims and settles as the steps say, and tells what was wrong after any of them. */
async function walk(
  opened: OpenStore,
  steps: readonly Step[],
  settle: (inside: Repositories, endings: Ending[]) => Promise<void>,
) {
  const ids = await plan(opened)
  const wrong: unknown[] = []
  for (const { claim, endings } of steps) {
    await opened.store.transaction((inside) =>
      inside.claims.claim(of, claim, 1, () => ({ headers: '[]', provider_time: 1 })),
    )
    const before = new Map((await requestsOf(opened)).map((row) => [row.id, row]))
    const given = endings.map(({ request, message, outcome, next, taskId }) => {
      const id = ids[request] ?? randomUUID()
      const { delivery_id = 'none', attempts = 1 } = before.get(id) ?? {}
      const end = { ...accepted, outcome, providerMessage: message }
      return ending(id, delivery_id, { end, next, taskId, attempt: attempts })
    })
    await opened.store.transaction((inside) => settle(inside, given))
    for (const row of await requestsOf(opened)) {
      const was = before.get(row.id)
      const first = given.find(({ requestId }) => requestId === row.id)
      const end = was?.state === 'in-flight' && first ? first : null
      const state = end && { settle: 'settled', 'plan-again': 'planned', 'ask-again': 'in-flight' }[end.next]
      const expected = !end
        ? [was?.state, was?.outcome, was?.provider_message]
        : end.next === 'settle'
          ? [state, end.settled.outcome, end.settled.providerMessage?.toWellFormed()]
          : [state, null, null]
      if (JSON.stringify([row.state, row.outcome, row.provider_message]) !== JSON.stringify(expected))
        wrong.push({ was, row, expected })
    }
    wrong.push(...(await wrongCounts(opened)))
  }
  return wrong
}

describe('whatever comes back, in whichever order', () => {
  // Would catch: an answer that comes after the request was given up and counts it twice.
  test('a delivery counts each request once, and what is no longer in flight stays as it is', async () => {
    const opened = openStore(temporaryFolder().file('pushdeck.db'))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        expect(await walk(opened, steps, (inside, endings) => inside.outbox.settle(endings))).toEqual([])
        await opened.db.deleteFrom('deliveries').execute()
      }),
      { numRuns: 60 },
    )
  })

  // Control: the same walk finds an outbox that counts each ending that it is given.
  test('an outbox that settles twice is found', async () => {
    const opened = openStore(temporaryFolder().file('pushdeck.db'))
    const twice = { request: 0, outcome: 'refused', next: 'settle', taskId: null, message: '' } as const
    const steps = [{ claim: 2, endings: [twice, twice] }]
    const wrong = await walk(opened, steps, async (inside, endings) => {
      await inside.outbox.settle(endings.slice(0, 1))
      const [{ deliveryId = '' } = {}] = endings
      await inside.deliveries.move(deliveryId, 'paused', { planned: 1, in_flight: 0, refused: perDelivery - 1 })
    })
    expect(wrong).not.toEqual([])
  })
})

test('an attempt keeps what came back, to the letter', async () => {
  const opened = openStore(temporaryFolder().file('pushdeck.db'))
  await plan(opened)
  const [claimed] = await opened.store.transaction((inside) =>
    inside.claims.claim(of, 1, 1, () => ({ headers: '[{"name":"a"}]', provider_time: 1 })),
  )
  if (!claimed) throw new Error('nothing was due')
  const answer = {
    responseHeaders: '[{"name":"x"}]',
    responseBody: `{"消息":"\u0000'\\u0000 ${cut}"}`,
  }
  await opened.store.transaction((inside) =>
    inside.outbox.settle([
      ending(claimed.id, claimed.delivery_id, { ...answer, end: { ...accepted, httpStatus: null } }),
    ]),
  )
  expect(await opened.store.requests.attempts(claimed.id)).toMatchObject([
    {
      ...{ number: 1, started_at: 1, ended_at: 7, headers: '[{"name":"a"}]', http_status: null, provider_code: '200' },
      ...{ response_headers: answer.responseHeaders, response_body: answer.responseBody.toWellFormed() },
    },
  ])
})
