import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { midnightsOf, type VolumeRow } from '#shared/domain/statistics/volume.ts'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { history, lastByChannel, minute, sentAt, sums, tasks } from '#test/helpers/known-counters.ts'
import { insertKnown, insertSettled } from '#test/helpers/seed-figures.ts'
import { addPractice, aliases, practiceConnection, refusalOf, send, untilState } from '#test/helpers/sending.ts'

/** Writes into the database of a console that rests. */
function into({ database }: OpenApp, work: (db: Database.Database) => void): void {
  const db = new Database(database)
  try {
    work(db)
  } finally {
    db.close()
  }
}
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const totals = (channels: { target: number; sent: number; received: number }[]) =>
  (['target', 'sent', 'received'] as const).map((name) => channels.reduce((sum, row) => sum + row[name], 0))

describe('a delivery', () => {
  // Would catch: figures that differ between the curve, the funnel and the readings that both are made of.
  test('its curve and its funnel are the sums that were added up by hand, and ids stay what they are', async () => {
    const console = await openApp()
    into(console, (db) => insertKnown(db, id(1)))
    const { points } = await console.client.statistics.curve({ deliveryId: id(1) })
    expect(points.map(({ at, tasks: read, channels }) => [at, read, ...totals(channels)])).toEqual(sums)
    const { channels, tasks: read, takenAt } = await console.client.statistics.get({ deliveryId: id(1) })
    expect([read, takenAt]).toEqual([{ read: 3, total: 4 }, sentAt + 60 * minute])
    const shown = Object.fromEntries(channels.map((row) => [row.channel, [row.target, row.sent, row.received]]))
    expect(shown).toEqual({
      ...lastByChannel,
      ...{ oppo: [0, 0, 0], vivo: [0, 0, 0], flyme: [0, 0, 0], fcm: [0, 0, 0] },
    })
    const { taskIds } = await console.client.deliveries.get({ id: id(1) })
    expect(taskIds.slice(0, 3)).toEqual(tasks)
  })

  // Would catch: a curve that ends at the last reading of the schedule, although a screen has read a newer one since.
  test('the last reading belongs to its curve, though it is kept only until the next', async () => {
    const console = await openApp()
    const newest = history[history.length - 1]
    into(console, (db) => {
      insertKnown(db, id(1))
      db.prepare('UPDATE readings SET taken_at = ?, counters = ? WHERE task_id = ?').run(
        sentAt + 90 * minute,
        JSON.stringify([{ channel: 'xiaomi', target: 10, sent: 10, received: 10 }]),
        newest?.taskId,
      )
    })
    const { points } = await console.client.statistics.curve({ deliveryId: id(1) })
    expect(points.slice(-2).map(({ at, channels }) => [at, ...totals(channels)])).toEqual([
      [sums[3][0], 360, 350, 294],
      [sentAt + 90 * minute, 360, 350, 295],
    ])
  })

  test('that is not there has no curve', async () => {
    const { client } = await openApp()
    expect((await refusalOf(client.statistics.curve({ deliveryId: id(9) }))).code).toBe('NOT_FOUND')
  })

  // Would catch: a history that is read in parts, some of which are lost or read twice.
  test('a history that is longer than what is read at once comes to the same sums', async () => {
    const console = await openApp()
    into(console, (db) => {
      insertSettled(db, { id: id(1), startedAt: sentAt, accepted: 700, taskCount: 700 })
      const add = db.prepare('INSERT INTO snapshots VALUES (?, ?, ?, ?)')
      for (let task = 0; task < 700; task += 1)
        for (const [index, sent] of [1, 2, 3].entries())
          add.run(
            id(1),
            String(task),
            sentAt + index,
            JSON.stringify([{ channel: 'apns', target: 5, sent, received: sent - 1 }]),
          )
    })
    const { points } = await console.client.statistics.curve({ deliveryId: id(1) })
    expect(points.map(({ tasks: read, channels }) => [read, ...totals(channels)])).toEqual([
      [700, 3500, 700, 0],
      [700, 3500, 1400, 700],
      [700, 3500, 2100, 1400],
    ])
  })
})

const sorted = (rows: VolumeRow[]) =>
  rows.map(({ day, provider, stage, end, deliveries }) => [day, provider, stage, end, deliveries].join(' ')).sort()

// Would catch: a push counted on another day, twice, or under another word than the list shows for it.
test('pushes are counted by local day, provider, stage and the word that the list shows', async () => {
  const console = await openApp()
  const [first = 0, second = 0, end = 0] = midnightsOf(new Date(2026, 10, 21, 12).getTime(), 2)
  into(console, (db) => {
    insertSettled(db, { id: id(1), startedAt: first, accepted: 2 })
    insertSettled(db, { id: id(2), startedAt: second - 1, accepted: 1 })
    insertSettled(db, { id: id(3), startedAt: second, accepted: 1, refused: 1, provider: 'baidu' })
    insertSettled(db, { id: id(4), startedAt: second, accepted: 3, unknown: 1, provider: 'baidu' })
    insertSettled(db, { id: id(5), startedAt: null, settledAt: second + 5, cancelled: 4, stage: 'test' })
    insertSettled(db, { id: id(6), startedAt: end, accepted: 1 })
    insertSettled(db, { id: id(7), startedAt: first - 1, accepted: 1 })
  })
  const { rows } = await console.client.statistics.volume({ midnights: [first, second, end] })
  expect(sorted(rows)).toEqual(
    [
      `${first} maxim production accepted 2`,
      `${second} baidu production partial 2`,
      `${second} maxim test cancelled 1`,
    ].sort(),
  )
})

test('a push that runs is counted as open on the day on which it began', async () => {
  const console = await openApp()
  const { connection, maxim } = await addPractice(console)
  maxim.fault = 'too-many-requests'
  const deliveryId = await send(console, connection.id, { audience: aliases(1_203) })
  await untilState(console.client, deliveryId, 'running')
  const { rows } = await console.client.statistics.volume({ midnights: midnightsOf(console.clock.now(), 1) })
  expect(rows.map(({ end, deliveries }) => [end, deliveries])).toEqual([['open', 1]])
})

// Would catch: a removed target whose history is gone, a renamed one that shows twice, events of another time.
test('forwarded events are counted by target, those of removed ones too', async () => {
  const console = await openApp()
  const forwarded = { provider: 'forward' as const, connectionId: id(70), connectionName: 'ERP 旧' }
  into(console, (db) => {
    insertSettled(db, { id: id(1), startedAt: sentAt, accepted: 3, refused: 1, ...forwarded })
    insertSettled(db, {
      id: id(2),
      startedAt: sentAt + 1,
      unknown: 2,
      not_sent: 1,
      ...forwarded,
      connectionName: 'ERP',
    })
    insertSettled(db, { id: id(3), startedAt: sentAt + 9, accepted: 100, ...forwarded })
    insertSettled(db, { id: id(4), startedAt: sentAt, accepted: 50, connectionId: id(71) })
    insertSettled(db, {
      id: id(5),
      startedAt: sentAt,
      cancelled: 1,
      ...forwarded,
      connectionId: id(72),
      connectionName: 'MES',
    })
  })
  const { targets } = await console.client.statistics.targets({ from: sentAt, to: sentAt + 9 })
  expect(targets).toEqual([
    {
      ...{ connectionId: id(70), name: 'ERP 旧', stage: 'production' },
      ...{ accepted: 3, refused: 1, unknown: 2, notSent: 1, cancelled: 0 },
    },
    {
      ...{ connectionId: id(72), name: 'MES', stage: 'production' },
      ...{ accepted: 0, refused: 0, unknown: 0, notSent: 0, cancelled: 1 },
    },
  ])
})

describe('tasks by their ids', () => {
  test('are counted whoever sent them, and those that the provider does not know are left out', async () => {
    const console = await openApp()
    const { connection } = await addPractice(console)
    const deliveryId = await send(console, connection.id, { audience: aliases(1_203) })
    await untilState(console.client, deliveryId, 'settled')
    const { taskIds } = await console.client.deliveries.get({ id: deliveryId })
    console.clock.advance(20 * minute)
    const { tasks: read, problem } = await console.client.statistics.tasks({
      connectionId: connection.id,
      taskIds: [...taskIds, '9223372036854775807'],
    })
    expect(problem).toBeNull()
    expect(read.map(({ taskId }) => taskId).toSorted()).toEqual(taskIds.toSorted())
    const { channels } = await console.client.statistics.get({ deliveryId })
    expect(totals(read.flatMap((task) => task.channels))).toEqual(totals(channels))
  })

  test('of a provider that fails come with its reason, and of one without counters there are none', async () => {
    const console = await openApp()
    const { connection, maxim } = await addPractice(console)
    maxim.fault = 'server-error'
    const asked = await console.client.statistics.tasks({ connectionId: connection.id, taskIds: ['1'] })
    expect([asked.tasks, asked.problem?.code]).toEqual([[], 'server-error'])
    const target = await practiceConnection(console.client, 'forward')
    expect((await refusalOf(console.client.statistics.tasks({ connectionId: target.id, taskIds: ['1'] }))).code).toBe(
      'NOT_FOUND',
    )
  })
})
