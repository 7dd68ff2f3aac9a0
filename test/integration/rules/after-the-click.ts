import { vi } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import { passTime } from '#test/helpers/clock.ts'
import {
  addConnection,
  addPractice,
  aliases,
  patience,
  refusalOf,
  requestsOf,
  review,
  send,
  textMessage,
  untilState,
  untilStateInTime,
} from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'
import { addSuplink, suplinkMessage, users } from '#test/helpers/suplink.ts'
import { live, minutes, productionConsole } from './production.ts'
import { violations } from './violations.ts'

const tenRequests = { audience: aliases(5_000) }

/** Rule 9. */
export async function runsStop(): Promise<string[]> {
  const { found, expect } = violations()
  const open = await openApp()
  const { client, clock } = open
  let code = 10_002
  const server = await startRecorder((_request, response) => {
    response.end(`{"code":${code},"data":{"task_id":${server.received.length}},"message":"no"}`)
  })
  const pushed = () => server.received.filter(({ url }) => url === '/push/notify').map(({ body }) => body.toString())
  const connection = await addConnection(client, { baseUrl: server.origin })
  const id = await send(open, connection.id, tenRequests)
  const refused = await untilState(client, id, 'paused', 'settled')
  expect('refused once, the run is', [refused.state, refused.counts.planned], ['paused', 9])
  expect('by then the provider received', pushed().length, 1)
  if (refused.state !== 'paused') return found

  code = 200
  await client.deliveries.resume({ id })
  clock.advance(1_000)
  const end = await vi.waitFor(async () => {
    clock.advance(100)
    const now = await client.deliveries.get({ id })
    if (now.state !== 'settled') throw new Error(now.state)
    return now
  }, patience)
  expect('resumed, it ends with', end.counts, { ...end.counts, accepted: 9, refused: 1, unknown: 0, cancelled: 0 })
  expect('arrivals, and those that differ', [pushed().length, new Set(pushed()).size], [10, 10])

  const other = { ...tenRequests, content: textMessage({ body: '另一条' }) }
  const { delivery } = await review(client, connection.id, other)
  await client.deliveries.submit({ deliveryId: delivery.id, pauseAfterFirst: true })
  clock.advance(30_000)
  expect('after the first wave it is', (await untilState(client, delivery.id, 'paused', 'settled')).state, 'paused')
  await refusalOf(client.deliveries.stop({ id: delivery.id }))
  await passTime(clock, minutes(2))
  expect('stopped, what was not started is', (await untilState(client, delivery.id, 'settled')).counts.cancelled, 9)
  expect('after all that, the provider received', pushed().length, 11)
  return found
}

const nobody = ['', ' \n\t　', ',;，；、', '\uFEFF"" \u200B']

/** Rule 10. */
export async function emptyIsNobody(): Promise<string[]> {
  const { found, expect } = violations()
  const { client, clock, connection, maxim, reviewed } = await productionConsole()
  for (const kind of ['alias', 'user_id', 'push_token', 'tag', null] as const)
    for (const text of nobody) {
      const refusal = await refusalOf(reviewed({ audience: { kind, text } }))
      expect(`${kind} ${JSON.stringify(text)} is`, refusal.code, 'REVIEW_BLOCKED')
    }
  for (const kind of ['alias', 'user_id', 'push_token', 'tag'] as const) {
    const message = { connectionId: connection.id, content: textMessage(), audience: { kind, values: [] } }
    const script = { ...message, confirmation: `${live} ALL` }
    expect(`${kind} [] of a script is`, (await refusalOf(client.deliveries.submit(script))).code, 'REVIEW_BLOCKED')
  }
  await passTime(clock, minutes(2))
  expect('the provider received', maxim.ledger().length, 0)
  return found
}

/** Rule 11: where the provider can't tell a repeat, and where it can. */
export async function unknownIsSaid(): Promise<string[]> {
  const { found, expect } = violations()
  const open = await openApp()
  const { client, clock } = open
  const { connection, suplink } = await addSuplink(open)
  suplink.fault = 'reset-after'
  const content = suplinkMessage({ msgType: 'text_msg', content: '停机维护' })
  const id = await send(open, connection.id, { content, audience: users(1) })
  const lost = await untilStateInTime(open, id, 'settled')
  expect('after a lost answer it reads', lost.summary, 'unknown')
  await passTime(clock, minutes(60))
  const [request] = await requestsOf(client, id)
  expect('an hour later it was attempted', request?.attempts, 1)
  expect('and pushed', suplink.ledger().length, 1)
  expect('the next step is said', (request?.cause?.next.zh ?? '').length > 0, true)

  const { connection: knowing, maxim } = await addPractice(open)
  maxim.fault = 'reset-after'
  const asked = await send(open, knowing.id)
  expect('where repeats are known it reads', (await untilStateInTime(open, asked, 'settled')).summary, 'unknown')
  await passTime(clock, minutes(60))
  expect('and was pushed', maxim.ledger().length, 1)
  expect('twice to', maxim.repeats(), [])
  return found
}
