import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Notice } from '#shared/domain/notice.ts'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { addPractice, aliases, patience, send, untilState } from '#test/helpers/sending.ts'
import { addSuplink } from '#test/helpers/suplink.ts'

const hour = 3_600_000

/** What a window hears. */
async function hear({ client }: OpenApp): Promise<Notice[]> {
  const heard: Notice[] = []
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const stream = await client.system.notices(undefined, { signal: stop.signal })
  const follow = async () => {
    for await (const notice of stream) heard.push(notice)
  }
  follow().catch(() => {})
  return heard
}

/** Changes that come close together are told together, a moment later. */
const untilHeard = ({ clock }: OpenApp, heard: readonly Notice[], kinds: string[]) =>
  vi.waitFor(() => {
    clock.advance(200)
    expect(heard.map((one) => (one.about === 'delivery' ? one.kind : one.about))).toEqual(kinds)
  }, patience)

describe('a delivery', () => {
  // Would catch: a notice that says what was sent or to whom, one that comes twice, or none.
  test('is told once when it has ended, without a word of it', async () => {
    const console = await openApp()
    const { connection } = await addPractice(console, { name: '客户端正式' })
    const heard = await hear(console)
    const id = await send(console, connection.id, { audience: aliases(3) })
    await untilState(console.client, id, 'settled')
    await untilHeard(console, heard, ['ended'])
    await console.client.deliveries.addNote({ id: crypto.randomUUID(), deliveryId: id, text: '客户已确认' })
    console.clock.advance(1_000)
    await nextTurn()
    expect(heard).toMatchObject([
      { about: 'delivery', kind: 'ended', stage: 'test', deliveryId: id, counts: { accepted: 1 } },
    ])
    expect(JSON.stringify(heard)).not.toMatch(/u10001|发货|客户/)
  })

  test('is told when it stops by itself, and again at its end', async () => {
    const console = await openApp({ tuning: { thresholds: { massAbove: 9_999, massHoldSeconds: 0, holdSeconds: 0 } } })
    const { connection, maxim } = await addPractice(console)
    const heard = await hear(console)
    maxim.fault = 'refuse'
    const id = await send(console, connection.id, { audience: aliases(5_000) })
    await untilState(console.client, id, 'paused')
    await untilHeard(console, heard, ['stopped'])
    maxim.fault = 'none'
    await vi.waitFor(() => console.client.deliveries.resume({ id }), patience)
    await untilHeard(console, heard, ['stopped', 'ended'])
  })

  // Would catch: two windows that both show the same, and a host that is asked although a window has it.
  test('is taken by one window, and shown by the host that can', async () => {
    const shown: object[] = []
    const console = await openApp({ ports: { notify: (notice) => void shown.push(notice) } })
    const { connection } = await addPractice(console)
    const heard = await hear(console)
    const id = await send(console, connection.id, { audience: aliases(3) })
    await untilHeard(console, heard, ['ended'])
    const [{ id: notice } = { id: '' }] = heard
    const take = () => console.client.system.takeNotice({ id: notice })
    expect(await Promise.all([take(), take()])).toEqual([{ mine: false }, { mine: false }])
    expect(shown).toEqual([{ title: '推送已结束 · 测试环境', body: '请求：已受理 1', path: `/deliveries/${id}` }])
    expect((await console.client.system.info()).capabilities.notification).toBe(true)
  })
})

// Would catch: a reminder at every start, none on the next day, or one that is used up although nobody saw it.
test('tenants that end soon are told until a window has taken it, then on the next day', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection } = await addSuplink(console)
  const tenantId = '960b000000000000000000000000a001'
  await client.tenants.add({ connectionId: connection.id, tenantId, instanceName: 'practice-a1', note: '' })
  const endDate = Math.floor(clock.now() / 1_000) + 20 * 86_400
  const input = { tenantId, endDate, confirmEarlier: tenantId }
  await client.operations.call({ connectionId: connection.id, operation: 'tenant.renew', input })
  const first = await hear(console)
  await vi.waitFor(() => expect(first.at(-1)).toMatchObject({ about: 'tenants', count: 1 }), patience)
  const again = await hear(console)
  await vi.waitFor(() => expect(again).toHaveLength(1), patience)
  expect(await client.system.takeNotice({ id: first[0]?.id ?? '' })).toEqual({ mine: false })
  expect(await client.system.takeNotice({ id: again[0]?.id ?? '' })).toEqual({ mine: true })

  const later = await hear(console)
  clock.advance(hour / 2)
  for (let turn = 0; turn < 20; turn += 1) await nextTurn()
  expect(later).toEqual([])
  await vi.waitFor(() => {
    clock.advance(hour)
    expect(later.length).toBeGreaterThan(0)
  }, patience)
})
