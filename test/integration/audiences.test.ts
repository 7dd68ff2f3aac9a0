import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { AudienceDraft } from '#shared/domain/audience.ts'
import { openApp } from '#test/helpers/app.ts'
import {
  addPractice,
  aliases,
  everybody,
  named,
  refusalOf,
  requestsOf,
  review,
  send,
  textMessage,
  untilState,
} from '#test/helpers/sending.ts'

const bench = async () => {
  const console = await openApp()
  return { ...console, console, ...(await addPractice(console)) }
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

// Would catch: somebody at the edge of a request who is lost or gets the message twice.
test('1,203 aliases are 3 requests, each recipient exactly once at the provider', async () => {
  const { client, console, connection, maxim } = await bench()
  const id = await send(console, connection.id, { audience: aliases(1_203) })
  const delivery = await untilState(client, id, 'settled')
  expect(delivery).toMatchObject({ summary: 'accepted', requestCount: 3, taskCount: 3, audience: { size: 1_203 } })
  const arrived = maxim.ledger().flatMap(({ audience }) => (audience.kind === 'alias' ? audience.values : []))
  expect(arrived.sort()).toEqual(named(1_203).sort())
  expect(
    maxim
      .ledger()
      .map(({ audience }) => (audience.kind === 'alias' ? audience.values.length : 0))
      .sort(),
  ).toEqual([203, 500, 500])
  expect(maxim.repeats()).toEqual([])
})

// Would catch: the same name in two requests, because repeats were dropped request by request.
test('a recipient who stands in the list many times gets the message once', async () => {
  const { client, console, connection, maxim } = await bench()
  const text = [...named(600), ...named(600), '“u10001”', 'u１０００１'].join('，')
  const id = await send(console, connection.id, { audience: { kind: 'alias', text } })
  await untilState(client, id, 'settled')
  expect(maxim.ledger()).toHaveLength(2)
  expect(maxim.repeats()).toEqual([])
})

describe('is refused and sends nothing:', () => {
  const outcome = async (audience: AudienceDraft) => {
    const { client, clock, connection, maxim } = await bench()
    const { code, data } = await refusalOf(review(client, connection.id, { audience }))
    clock.advance(60_000)
    expect(maxim.ledger()).toEqual([])
    expect((await client.deliveries.list({})).items).toEqual([])
    const { checks } = data as { checks: { level: string; code: string }[] }
    return [code, ...checks.filter(({ level }) => level === 'block').map((check) => check.code)]
  }

  // Would catch: an empty list that turns into "all".
  test.each(['alias', 'tag', 'user_id', 'push_token'] as const)('an empty list of %s', async (kind) => {
    expect(await outcome({ kind, text: ' \n，' })).toEqual(['REVIEW_BLOCKED', 'audience-empty'])
  })

  test('an audience that nobody chose', async () => {
    expect(await outcome({ kind: null, text: 'u10001' })).toEqual(['REVIEW_BLOCKED', 'audience-undecided'])
  })

  // Would catch: tags cut in two, so that a device with tags in both gets the message twice.
  test('501 tags', async () => {
    const tags = { kind: 'tag', text: named(501).join('\n') } as const
    expect(await outcome(tags)).toEqual(['REVIEW_BLOCKED', 'audience-too-many-tags'])
  })

  test('a list with a user id that is no number', async () => {
    expect(await outcome({ kind: 'user_id', text: '1\nx' })).toEqual(['REVIEW_BLOCKED', 'audience-invalid'])
  })
})

test('500 tags are one request', async () => {
  const { client, console, connection, maxim } = await bench()
  const text = ['beijing', ...named(499)].join('\n')
  const id = await send(console, connection.id, { audience: { kind: 'tag', text } })
  expect(await untilState(client, id, 'settled')).toMatchObject({ requestCount: 1, audience: { size: null } })
  expect(maxim.ledger()).toHaveLength(1)
})

test('all is the word "all", and its size is unknown', async () => {
  const { client, console, connection, maxim } = await bench()
  const id = await send(console, connection.id, { audience: everybody })
  expect(await untilState(client, id, 'settled')).toMatchObject({
    audience: { kind: 'all', size: null, named: 0, sample: [] },
  })
  expect(maxim.ledger()).toMatchObject([{ audience: { kind: 'all' }, devices: 12_000 }])
})

describe('digits', () => {
  // Would catch: an id that a double rounded, on its way out or back.
  test('of user ids and task ids above 2^53 survive in both directions', async () => {
    const { client, console, connection, maxim } = await bench()
    const ids = (maxim.examples.user_id ?? '').split('\n')
    expect(ids.some((id) => BigInt(id) > 2n ** 53n)).toBe(true)
    const id = await send(console, connection.id, { audience: { kind: 'user_id', text: ids.join('\n') } })
    const delivery = await untilState(client, id, 'settled')
    const [entry] = maxim.ledger()
    expect(entry?.audience).toEqual({ kind: 'user_id', values: ids })
    expect(entry?.body).toContain(`"user_id":[${ids.join(',')}]`)
    expect(entry?.devices).toBeGreaterThanOrEqual(ids.length)
    expect(delivery.taskIds).toEqual([entry?.taskId])
    expect(BigInt(entry?.taskId ?? '') > 2n ** 53n).toBe(true)
    const statistics = await client.statistics.get({ deliveryId: id })
    expect(statistics.tasks).toEqual({ read: 1, total: 1 })
  })

  test('of an ext arrive as they were typed', async () => {
    const { client, console, connection, maxim } = await bench()
    const ext = '{"order":9007199254740993,"price":12.50,"more":[1e2,{"id":-0}]}'
    const id = await send(console, connection.id, { content: textMessage({ ext }) })
    await untilState(client, id, 'settled')
    expect(maxim.ledger()[0]?.body).toContain(`"ext":${ext}`)
  })
})

// Would catch: a body shown on the review sheet that is not the one that leaves.
test('the bytes shown at review are the bytes that arrive', async () => {
  const { client, clock, connection, maxim } = await bench()
  const content = textMessage({ body: '您的订单 “已发货” 😀', ext: '{"a":1.0}', badge: '+1' })
  const shown = await review(client, connection.id, { content, audience: aliases(700) })
  expect(shown.firstRequest).toMatchObject({ method: 'POST', url: `${maxim.baseUrl}/push/notify`, recipients: 500 })
  expect(shown.firstRequest.sha256).toBe(sha256(shown.firstRequest.body))
  const { id } = await client.deliveries.submit({ deliveryId: shown.delivery.id })
  clock.advance(30_000)
  await untilState(client, id, 'settled')
  const requests = await requestsOf(client, id)
  expect(requests.map(({ sha256 }) => sha256).sort()).toEqual(
    maxim
      .ledger()
      .map(({ bodySha256 }) => bodySha256)
      .sort(),
  )
  expect(requests[0]?.sha256).toBe(shown.firstRequest.sha256)
  const recorded = await client.deliveries.request({ id: requests[0]?.id ?? '' })
  expect(recorded.body).toBe(shown.firstRequest.body)
  expect(recorded.tries.map(({ headers }) => headers)).toEqual([shown.firstRequest.headers])
  expect(maxim.ledger().map(({ body }) => body)).toContain(shown.firstRequest.body)
})

// Would catch: a script's recipient taken apart at a comma or a blank, so that others get the message.
test.each([
  ['alias', 'u10001,u10002'],
  ['alias', 'u10001 u10002'],
  ['tag', 'new users'],
] as const)('what a script names as one %s, %j, arrives as it is or is refused', async (kind, value) => {
  const { client, clock, connection, maxim } = await bench()
  const message = { connectionId: connection.id, content: textMessage(), audience: { kind, values: [value] } }
  const submitted = await client.deliveries.submit(message).catch(() => null)
  if (submitted) {
    clock.advance(30_000)
    await untilState(client, submitted.id, 'settled')
  }
  for (const { audience } of maxim.ledger()) expect(audience).toEqual({ kind, values: [value] })
})
