import { existsSync } from 'node:fs'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { mountSmallDisk, realDisk } from '#test/faults/disk-full/disks.ts'
import { openApp, smallReserve } from '#test/helpers/app.ts'
import { passTime } from '#test/helpers/clock.ts'
import { faultyDisk } from '#test/helpers/faulty-disk.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import {
  addConnection,
  named,
  patience,
  practiceConnection,
  refusalOf,
  requestsOf,
  saveDraft,
  send,
  submit,
} from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

const accepted = '{"code":200,"data":{"task_id":9007199254740993}}'
const requests = 10
const many = { audience: { kind: 'alias' as const, text: named(requests * 500).join('\n') } }

/** A console on a disk that fails, and a provider that calls back at each arrival. */
async function bench(onArrival: (count: number) => void = () => {}) {
  const disk = faultyDisk()
  const lane = { inFlight: 2, perSecond: 1_000 }
  const opened = await openApp({ tuning: { lane, storage: { ...smallReserve, through: disk.through } } })
  const server = await startRecorder((_request, response) => {
    onArrival(server.received.length)
    response.end(accepted)
  })
  const connection = await addConnection(opened.client, { baseUrl: server.origin })
  const hasReserve = () => existsSync(opened.folder.file('reserve'))
  await vi.waitFor(() => expect(hasReserve()).toBe(true), patience)
  const storage = () => opened.client.system.storage()
  return { ...opened, disk, server, connection, hasReserve, storage }
}

describe('while the database can’t be written', () => {
  // Would catch: requests that leave without a trace on disk, a run that never goes on, and one that goes on twice.
  test.each([
    ['full', 'SQLITE_FULL'],
    ['read-only', 'SQLITE_READONLY'],
    ['failing', 'SQLITE_IOERR_WRITE'],
  ])('a run stops before its next request, and goes on when it can be again (%s)', async (trouble, code) => {
    const opened = await bench((count) => {
      if (count === 3) disk.breakAfter(0, code)
    })
    const { client, clock, disk, server, storage, connection } = opened
    const id = await send(opened, connection.id, many)
    await vi.waitFor(
      async () => expect(await storage()).toMatchObject({ trouble, folder: opened.folder.path }),
      patience,
    )
    for (let second = 0; second < 30; second += 1) {
      clock.advance(1_000)
      await client.deliveries.get({ id })
    }
    const left = server.received.length
    expect(left).toBeLessThanOrEqual(4)
    expect(await storage()).toMatchObject({ trouble })
    disk.mend()
    await vi.waitFor(async () => {
      clock.advance(1_000)
      expect(await client.deliveries.get({ id })).toMatchObject({ state: 'settled', counts: { accepted: requests } })
    }, patience)
    expect(new Set(server.received.map(({ body }) => body.toString())).size).toBe(requests)
    expect(server.received).toHaveLength(requests)
    expect(await storage()).toMatchObject({ trouble: null, since: null })
  })

  // Would catch: a reserve that is kept while what came back can't be written, or that is never taken again.
  test('the reserve is given up at the first write that finds no room, and taken again when there is', async () => {
    const { client, clock, disk, connection, hasReserve, storage } = await bench()
    disk.breakAfter(0)
    expect(await refusalOf(saveDraft(client, connection.id))).toMatchObject({
      code: 'STORAGE_FAILED',
      data: { reason: 'full' },
    })
    expect(hasReserve()).toBe(false)
    disk.mend()
    // there is room again, but not for sure: no look has been taken
    await saveDraft(client, connection.id)
    expect(await storage()).toMatchObject({ trouble: 'full' })
    await vi.waitFor(async () => {
      clock.advance(5_000)
      expect(await storage()).toMatchObject({ trouble: null })
    }, patience)
    expect(hasReserve()).toBe(true)
  })

  // Would catch: a message that begins to be sent although its outcome may have no place on the disk.
  test('no send begins, and one whose countdown ends is a draft again', async () => {
    const { client, clock, disk, server, connection } = await bench()
    const { id } = await submit(client, connection.id)
    disk.breakAfter(0)
    for (let failures = 1; failures <= 5; failures += 1) {
      clock.advance(2_000)
      await vi.waitFor(() => expect(disk.failures()).toBeGreaterThanOrEqual(failures > 2 ? 1 : 0), patience)
    }
    disk.mend()
    const refused = { code: 'STORAGE_FAILED', data: { reason: 'full' } }
    expect(await refusalOf(submit(client, connection.id))).toMatchObject(refused)
    await vi.waitFor(async () => {
      clock.advance(500)
      expect(await client.deliveries.get({ id })).toMatchObject({ state: 'settled', summary: 'cancelled' })
    }, patience)
    expect((await requestsOf(client, id))[0]?.cause?.code).toBe('late-in-hold')
    expect(await client.drafts.list()).not.toHaveLength(0)
    expect(server.received).toHaveLength(0)
  })

  // Would catch: a damaged database that is written to again because one write happened to work.
  test('damage is not taken for past', async () => {
    const { client, clock, disk, connection, storage } = await bench()
    disk.breakAfter(0, 'SQLITE_CORRUPT')
    await refusalOf(saveDraft(client, connection.id))
    disk.mend()
    for (let second = 0; second < 60; second += 1) clock.advance(1_000)
    await saveDraft(client, connection.id)
    expect(await storage()).toMatchObject({ trouble: 'corrupted' })
    expect(await refusalOf(submit(client, connection.id))).toMatchObject({ data: { reason: 'corrupted' } })
  })
})

// Would catch: a console that can't be started on a full disk, where somebody wants to stop a run or look up an outcome.
test('a start on a full disk opens, says so, and what is typed is kept', async ({ skip }) => {
  const folder = temporaryFolder()
  const small = mountSmallDisk(folder.path)
  if (!small) return skip('no disk can be mounted here')
  onTestFinished(small.unmount)
  const disk = realDisk(folder.path, 0)
  const tuning = { storage: disk.storage ?? {} }
  const first = await openApp({ folder, tuning })
  await vi.waitFor(() => expect(existsSync(folder.file('reserve'))).toBe(true), patience)
  await first.close()
  disk.fill()
  const { client } = await openApp({ folder, tuning })
  await vi.waitFor(async () => expect(await client.system.storage()).toMatchObject({ trouble: 'full' }), patience)
  await saveDraft(client, (await practiceConnection(client)).id)
  expect(await client.drafts.list()).toHaveLength(1)
})

// Would catch: a rule of the tables, or another program in the file, that is taken for a broken disk.
test.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_BUSY', 'SQLITE_ERROR'])('%s stops nothing', async (code) => {
  const { client, clock, disk, connection, storage } = await bench()
  disk.breakAfter(0, code)
  const failed = refusalOf(client.connections.update({ id: connection.id, name: '别的名字' }))
  await vi.waitFor(() => expect(disk.failures()).toBeGreaterThan(0), patience)
  disk.mend()
  await passTime(clock, 100, 50)
  await failed
  expect(await storage()).toMatchObject({ trouble: null })
})
