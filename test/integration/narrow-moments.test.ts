import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { openApp, smallReserve } from '#test/helpers/app.ts'
import { passTime } from '#test/helpers/clock.ts'
import { faultyDisk } from '#test/helpers/faulty-disk.ts'
import {
  addConnection,
  addPractice,
  aliases,
  named,
  patience,
  refusalOf,
  requestsOf,
  review,
  saveDraft,
  send,
  textMessage,
  untilState,
  untilStateInTime,
} from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

const minute = 60_000
const hour = 60 * minute
const zone = 'Asia/Shanghai'
const accepted = '{"code":200,"data":{"task_id":9007199254740993}}'

// Would catch: a message that leaves after the operator stopped the run, since it was to be tried again.
test('stop: a request that comes back as not taken is not sent again', async () => {
  const console = await openApp({ tuning: { practice: false } })
  const { client, clock } = console
  const waiting: (() => void)[] = []
  let busy = false
  const server = await startRecorder((_request, response) => {
    waiting.push(() => {
      if (busy) response.writeHead(429, { 'Retry-After': '1' })
      response.end(busy ? '' : accepted)
    })
  })
  const connection = await addConnection(client, { baseUrl: server.origin })
  const id = await send(console, connection.id, { audience: aliases(5_000) })
  await vi.waitFor(() => expect(server.received).toHaveLength(1), patience)
  waiting.shift()?.()
  await vi.waitFor(() => expect(server.received).toHaveLength(5), patience)
  await client.deliveries.stop({ id })
  busy = true
  for (const answer of waiting.splice(0)) answer()
  await vi.waitFor(async () => expect((await client.deliveries.get({ id })).counts.inFlight).toBe(0), patience)
  busy = false
  for (let second = 0; second < 120; second += 1) {
    clock.advance(1_000)
    for (let turn = 0; turn < 5; turn += 1) await nextTurn()
    for (const answer of waiting.splice(0)) answer()
  }
  // its counters are asked for later
  expect(server.received.filter(({ url }) => url.endsWith('/push/notify'))).toHaveLength(5)
  expect((await client.deliveries.get({ id })).state).toBe('settled')
})

// Would catch: a push that reaches everybody for the first time after "stop".
test('stop: a request that waits to be asked again is not asked again', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection, maxim } = await addPractice(console)
  maxim.fault = 'reset-before'
  const id = await send(console, connection.id)
  await vi.waitFor(async () => {
    const [request] = await requestsOf(client, id)
    const { tries } = await client.deliveries.request({ id: request?.id ?? '' })
    expect(tries[0]?.outcome).toBe('unknown')
  }, patience)
  maxim.fault = 'none'
  await client.deliveries.stop({ id })
  await passTime(clock, 10 * minute, 1_000)
  await vi.waitFor(async () => expect((await client.deliveries.get({ id })).state).toBe('settled'), patience)
  expect(maxim.ledger()).toHaveLength(0)
})

// Would catch: the same id sent hours later, long after the provider has forgotten it.
test('a sleep counts in the five minutes within which an id is trusted', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection, maxim } = await addPractice(console)
  maxim.fault = 'reset-after'
  const id = await send(console, connection.id)
  let requestId = ''
  await vi.waitFor(async () => {
    const [request] = await requestsOf(client, id)
    requestId = request?.id ?? ''
    const { tries } = await client.deliveries.request({ id: requestId })
    expect(tries[0]?.outcome).toBe('unknown')
  }, patience)
  maxim.fault = 'none'
  // the stopwatch stands still while the machine sleeps
  clock.jump(3 * hour)
  await passTime(clock, 15_000, 250)
  await vi.waitFor(async () => expect((await client.deliveries.get({ id })).counts.inFlight).toBe(0), patience)
  expect((await client.deliveries.request({ id: requestId })).tries).toHaveLength(1)
})

// Would catch: a countdown that goes on although production was locked while it was confirmed.
test('a lock in the middle of a submit lets nothing leave', async () => {
  const console = await openApp({ tuning: { practice: false } })
  const { client, clock } = console
  const server = await startRecorder((_request, response) => void response.end(accepted))
  const connection = await addConnection(client, { baseUrl: server.origin, stage: 'production' })
  for (let ticks = 0; ticks < 120; ticks += 1) {
    await client.system.unlockProduction()
    const { delivery } = await review(client, connection.id)
    const submitted = refusalOf(client.deliveries.submit({ deliveryId: delivery.id }))
    for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve()
    // nobody has used it for half an hour: it locks by itself
    clock.advance(30 * minute)
    await submitted
    await nextTurn()
    const { items } = await client.deliveries.list({ tab: 'waiting' })
    const [held] = items
    if (!held) continue
    expect((await client.system.stageLock()).unlockedUntil).toBeNull()
    clock.advance(5_000)
    await untilState(client, held.id, 'settled', 'paused')
    break
  }
  expect(server.received).toHaveLength(0)
}, 120_000)

// Would catch: a schedule that nobody looks at again.
test('a schedule that is made while another one leaves is kept', async () => {
  const console = await openApp({ tuning: { practice: false } })
  const { client, clock } = console
  const server = await startRecorder((_request, response) => void response.end(accepted))
  const connection = await addConnection(client, { baseUrl: server.origin })
  const lost: number[] = []
  for (let ticks = 0; ticks < 300; ticks += 9) {
    const first = await review(client, connection.id)
    const second = await review(client, connection.id)
    const at = clock.now() + 2 * minute
    const one = await client.deliveries.submit({ deliveryId: first.delivery.id, schedule: { at, zone } })
    await passTime(clock, 2 * minute - 1)
    const later = client.deliveries.submit({
      deliveryId: second.delivery.id,
      schedule: { at: at + 2 * minute, zone },
    })
    for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve()
    clock.advance(1)
    const { id } = await later
    await untilState(client, one.id, 'settled')
    await passTime(clock, 3 * minute)
    await nextTurn()
    const { state } = await client.deliveries.get({ id })
    if (state === 'scheduled') {
      lost.push(ticks)
      break
    }
    await untilState(client, id, 'settled')
  }
  expect(lost).toEqual([])
}, 120_000)

async function onFaultyDisk() {
  const disk = faultyDisk()
  const console = await openApp({ tuning: { storage: { ...smallReserve, through: disk.through } } })
  const practice = await addPractice(console)
  const storage = () => console.client.system.storage()
  const isSound = (sound: boolean) =>
    vi.waitFor(async () => {
      console.clock.advance(sound ? 1_000 : 0)
      expect((await storage()).trouble === null).toBe(sound)
    }, patience)
  const fail = async () => {
    disk.breakAfter(0)
    await refusalOf(saveDraft(console.client, practice.connection.id))
    await isSound(false)
  }
  return { console, ...console, ...practice, disk, fail, isSound, storage }
}

// Would catch: a jump that is forgotten since nothing could be written when it was noticed.
test('a schedule that the clock jumped over asks, also when the disk was full at that moment', async () => {
  const { client, clock, connection, maxim, disk, fail, isSound } = await onFaultyDisk()
  const { delivery } = await review(client, connection.id)
  const at = clock.now() + hour
  const { id } = await client.deliveries.submit({ deliveryId: delivery.id, schedule: { at, zone } })
  await fail()
  clock.jump(hour - 10_000)
  clock.advance(15_000)
  for (let turn = 0; turn < 10; turn += 1) await nextTurn()
  disk.mend()
  await isSound(true)
  await vi.waitFor(async () => {
    clock.advance(1_000)
    const now = await client.deliveries.get({ id })
    expect(now.state !== 'scheduled' || now.schedule?.ask !== null).toBe(true)
  }, patience)
  expect(await client.deliveries.get({ id })).toMatchObject({ state: 'scheduled', schedule: { ask: 'clock-jumped' } })
  expect(maxim.ledger()).toHaveLength(0)
})

// Would catch: a request in flight for ever, behind which the delivery can't even be stopped.
test('a request of a paused run that waits to be asked again ends after trouble with the disk', async () => {
  const { console, client, clock, connection, maxim, disk, fail, isSound } = await onFaultyDisk()
  maxim.fault = 'reset-before'
  const id = await send(console, connection.id)
  await vi.waitFor(async () => {
    const [request] = await requestsOf(client, id)
    const { tries } = await client.deliveries.request({ id: request?.id ?? '' })
    expect(tries[0]?.outcome).toBe('unknown')
  }, patience)
  await client.deliveries.pause({ id })
  await fail()
  await passTime(clock, 2_000, 250)
  disk.mend()
  await isSound(true)
  await passTime(clock, 10 * minute, 1_000)
  expect(await client.deliveries.get({ id })).toMatchObject({ state: 'settled', counts: { inFlight: 0, unknown: 1 } })
})

async function unknownPush(bench: Awaited<ReturnType<typeof onFaultyDisk>>) {
  const { console, connection, maxim } = bench
  maxim.fault = 'reset-after'
  const id = await send(console, connection.id)
  await untilStateInTime(console, id, 'settled')
  maxim.fault = 'none'
  const [request] = await requestsOf(console.client, id)
  return { id, requestId: request?.id ?? '' }
}

// Would catch: the one way past "nothing new starts while outcomes may find no room".
test('nothing is asked again while nothing may start', async () => {
  const bench = await onFaultyDisk()
  const { client, disk, fail } = bench
  const { requestId } = await unknownPush(bench)
  await fail()
  disk.mend()
  expect((await refusalOf(client.deliveries.askAgain({ id: requestId }))).code).toBe('STORAGE_FAILED')
})

// Would catch: "unknown" for ever of what the provider has just said that it took.
test('what asking again has brought is written as soon as it can be', async () => {
  const bench = await onFaultyDisk()
  const { client, clock, disk, isSound } = bench
  const { id, requestId } = await unknownPush(bench)
  const before = (await client.deliveries.request({ id: requestId })).tries.length
  // attempt, request, the audit's line and its head, commit: the next write is the outcome
  disk.breakAfter(5)
  const asked = client.deliveries.askAgain({ id: requestId })
  await isSound(false)
  disk.mend()
  await isSound(true)
  await passTime(clock, 2 * minute, 1_000)
  await asked
  const { tries } = await client.deliveries.request({ id: requestId })
  expect(tries).toHaveLength(before + 1)
  expect(tries.at(-1)?.outcome).toBe('accepted')
  expect(await client.deliveries.get({ id })).toMatchObject({ counts: { accepted: 1, unknown: 0 } })
})

// Would catch: a message that is out of date, blocked at every other door.
test('a schedule that asks is checked again before it is sent now', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection } = await addPractice(console)
  const end = Math.floor(clock.now() / 1000) + 2 * 3_600
  const content = {
    provider: 'maxim' as const,
    setting: {},
    message: { type: 'text' as const, body: '今天有效', show_end_time: end },
  }
  const { delivery } = await review(client, connection.id, { content })
  const { id } = delivery
  await client.deliveries.submit({ deliveryId: id, schedule: { at: clock.now() + hour, zone } })
  clock.jump(24 * hour)
  await passTime(clock, 15_000)
  await vi.waitFor(async () => expect((await client.deliveries.get({ id })).schedule?.ask).not.toBeNull(), patience)
  expect((await refusalOf(client.deliveries.submit({ deliveryId: id }))).code).toBe('REVIEW_BLOCKED')
})

// Would catch: the wish to look after the first request, lost with the time that was missed.
test('a schedule that asks keeps its pause after the first request', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection } = await addPractice(console)
  const { delivery } = await review(client, connection.id, { audience: aliases(1_200) })
  const { id } = delivery
  await client.deliveries.submit({
    deliveryId: id,
    schedule: { at: clock.now() + hour, zone },
    pauseAfterFirst: true,
  })
  clock.jump(24 * hour)
  await passTime(clock, 15_000)
  await vi.waitFor(async () => expect((await client.deliveries.get({ id })).schedule?.ask).not.toBeNull(), patience)
  expect(await client.deliveries.submit({ deliveryId: id })).toMatchObject({ pauseAfterFirst: true })
})

// Would catch: production that goes on after it was locked, with a permission that was given by unlocking it.
test('a scheduled run that somebody resumed stops with the lock', async () => {
  const console = await openApp()
  const { client, clock } = console
  const waiting: (() => void)[] = []
  const server = await startRecorder((_request, response) => {
    waiting.push(() => void response.end(accepted))
  })
  const connection = await addConnection(client, { baseUrl: server.origin, stage: 'production' })
  await client.system.unlockProduction()
  const { delivery } = await review(client, connection.id, { audience: aliases(5_000) })
  const { id } = delivery
  await client.deliveries.submit({
    deliveryId: id,
    schedule: { at: clock.now() + 2 * minute, zone },
    confirmation: '门店 App 5000',
  })
  await passTime(clock, 2 * minute)
  await vi.waitFor(() => expect(waiting).toHaveLength(1), patience)
  await client.deliveries.pause({ id })
  waiting.shift()?.()
  await vi.waitFor(async () => expect((await client.deliveries.get({ id })).counts.inFlight).toBe(0), patience)
  await client.system.lockProduction()
  await client.system.unlockProduction()
  await client.deliveries.resume({ id })
  await client.system.lockProduction()
  expect(await client.deliveries.get({ id })).toMatchObject({ state: 'paused', pauseReason: 'production-locked' })
})

// Would catch: a window that stands still while a big delivery is read for its repeat.
test('a repeat of a big delivery gives others their turn', async () => {
  const console = await openApp({ tuning: { practice: false } })
  const { client } = console
  const connection = await addConnection(client, { baseUrl: 'http://127.0.0.1:9' })
  const { delivery } = await review(client, connection.id, { audience: aliases(Number(process.env['BIG'] ?? 100_000)) })
  await client.deliveries.submit({ deliveryId: delivery.id })
  await client.deliveries.cancel({ id: delivery.id })
  let turns = 0
  let isDone = false
  let last = performance.now()
  let longest = 0
  const counting = (async () => {
    while (!isDone) {
      await nextTurn()
      turns += 1
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }
  })()
  await client.deliveries.resend({ id: delivery.id, outcomes: ['cancelled'] })
  isDone = true
  await counting
  process.stderr.write(`\nturns ${turns}, longest ${Math.round(longest)} ms\n`)
  expect(turns).toBeGreaterThan(5)
}, 120_000)

// Would catch: an operator's draft that a script's refused call takes away.
test('a script that is refused leaves an operator’s draft as it was', async () => {
  const console = await openApp()
  const { client, clock } = console
  const { connection } = await addPractice(console)
  const draftId = await saveDraft(client, connection.id)
  const call = client.deliveries.submit({
    id: draftId,
    connectionId: connection.id,
    content: textMessage({ body: '别的' }),
    audience: { kind: 'alias', values: ['u10001'] },
    schedule: { at: clock.now(), zone },
  })
  expect((await refusalOf(call)).code).not.toBe('none')
  expect((await client.drafts.get({ id: draftId })).content).toEqual(textMessage())
})

// Would catch: a script whose retry, while its first call is under way, ends both.
test('the same direct send twice at once is one send', async () => {
  const console = await openApp()
  const { client } = console
  const { connection } = await addPractice(console)
  const id = crypto.randomUUID()
  const call = () =>
    client.deliveries.submit({
      id,
      connectionId: connection.id,
      content: textMessage(),
      audience: { kind: 'alias', values: named(3_000) },
    })
  const both = await Promise.all([refusalOf(call()), refusalOf(call())])
  expect(both.map(({ code }) => code)).toEqual(['none', 'none'])
  expect((await client.deliveries.list({ tab: 'waiting' })).items).toHaveLength(1)
})

// Would catch: bytes to production after it was locked.
test('nothing is asked again after a lock', async () => {
  const console = await openApp({ tuning: { practice: false } })
  const { client, clock } = console
  let fails = true
  const server = await startRecorder((request, response) => {
    if (fails) request.socket.destroy()
    else response.end(accepted)
  })
  const connection = await addConnection(client, { baseUrl: server.origin, stage: 'production' })
  const after: number[] = []
  for (let ticks = 0; ticks < 80 && after.length === 0; ticks += 2) {
    fails = true
    await client.system.unlockProduction()
    const id = await send(console, connection.id)
    await untilStateInTime(console, id, 'settled')
    await client.system.unlockProduction()
    fails = false
    const [request] = await requestsOf(client, id)
    const asked = refusalOf(client.deliveries.askAgain({ id: request?.id ?? '' }))
    for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve()
    clock.advance(30 * minute)
    const lockedAt = clock.now()
    const { code } = await asked
    const { tries } = await client.deliveries.request({ id: request?.id ?? '' })
    if (code === 'none' && (tries.at(-1)?.startedAt ?? 0) >= lockedAt) after.push(ticks)
  }
  expect(after).toEqual([])
}, 120_000)

// Would catch: a run that was resumed and stands still for ten minutes without a word.
test('a run that waits since the provider asked for time says so', async () => {
  const console = await openApp({ tuning: { practice: false } })
  const { client, clock } = console
  const server = await startRecorder((_request, response) => {
    response.writeHead(429, { 'Retry-After': '1200' })
    response.end()
  })
  const connection = await addConnection(client, { baseUrl: server.origin })
  const id = await send(console, connection.id, { audience: aliases(2_000) })
  await untilState(client, id, 'paused')
  const pausedAt = clock.now()
  await client.deliveries.resume({ id })
  await passTime(clock, 5 * minute)
  expect(server.received).toHaveLength(1)
  const { state, pace } = await client.deliveries.get({ id })
  expect({ state, waits: (pace?.waitingUntil ?? 0) > clock.now() }).toEqual({ state: 'running', waits: true })
  // and it gets the twenty minutes that it asked for
  await passTime(clock, 10 * minute)
  expect(clock.now()).toBeLessThan(pausedAt + 20 * minute)
  expect(server.received).toHaveLength(1)
})

// Would catch: "unknown" said of what the provider had accepted, since the console was closed a second too early.
test('an outcome whose writing failed once is written at the close', async () => {
  const disk = faultyDisk()
  const first = await openApp({ tuning: { practice: false, storage: { ...smallReserve, through: disk.through } } })
  const server = await startRecorder((_request, response) => {
    // the very next write is the outcome
    disk.breakAfter(0, 'SQLITE_IOERR_WRITE')
    response.end(accepted)
  })
  const connection = await addConnection(first.client, { baseUrl: server.origin })
  const id = await send(first, connection.id)
  await vi.waitFor(() => expect(disk.failures()).toBeGreaterThan(0), patience)
  for (let turn = 0; turn < 20; turn += 1) await nextTurn()
  disk.mend()
  // the clock stands still: it is closed before the lane tries again
  await first.app.close()
  const second = await openApp({ folder: first.folder, clock: first.clock, tuning: { practice: false } })
  expect(await second.client.deliveries.get({ id })).toMatchObject({ summary: 'accepted' })
})

// Would catch: a push that left while a restore was made ready, and of which the restored database knows nothing.
test('a restore is refused when a send has begun meanwhile', async () => {
  const console = await openApp({ tuning: { practice: false } })
  const { client, clock } = console
  const waiting: (() => void)[] = []
  const server = await startRecorder((_request, response) => void waiting.push(() => void response.end(accepted)))
  const connection = await addConnection(client, { baseUrl: server.origin })
  const { delivery } = await review(client, connection.id)
  const { name } = await client.backups.create()
  const restoring = refusalOf(client.backups.restore({ name }))
  for (let turn = 0; turn < 3; turn += 1) await nextTurn()
  await client.deliveries.submit({ deliveryId: delivery.id })
  clock.advance(5_000)
  const { code } = await restoring
  await vi.waitFor(() => expect(server.received).toHaveLength(1), patience)
  const { state } = await client.deliveries.get({ id: delivery.id })
  for (const answer of waiting) answer()
  expect({ code, state }).toEqual({ code: 'DELIVERIES_OPEN', state: 'running' })
})

// Would catch: four requests that leave at once, although the operator wanted to look at the first.
test('a pause after the first request also follows a first one that became known later', async () => {
  const console = await openApp({ tuning: { practice: false } })
  const { client, clock } = console
  let fails = true
  const server = await startRecorder((request, response) => {
    if (fails) request.socket.destroy()
    else response.end(`{"code":200,"data":{"task_id":${server.received.length}}}`)
  })
  const connection = await addConnection(client, { baseUrl: server.origin })
  const { delivery } = await review(client, connection.id, { audience: aliases(5_000) })
  const { id } = delivery
  await client.deliveries.submit({ deliveryId: id, pauseAfterFirst: true })
  clock.advance(30_000)
  await untilStateInTime(console, id, 'paused')
  fails = false
  const [request] = await requestsOf(client, id)
  await client.deliveries.askAgain({ id: request?.id ?? '' })
  const before = server.received.length
  await client.deliveries.resume({ id })
  await untilState(client, id, 'paused')
  await vi.waitFor(async () => expect((await client.deliveries.get({ id })).counts.inFlight).toBe(0), patience)
  expect(server.received.length - before).toBeLessThanOrEqual(1)
})

// Would catch: production that goes on by itself while it is locked, since the pause could not be written.
test('a run that a lock could not pause on a full disk does not go on when there is room', async () => {
  const disk = faultyDisk()
  const console = await openApp({
    tuning: {
      practice: false,
      lane: { inFlight: 2, perSecond: 1_000 },
      thresholds: { massAbove: 9_999, massHoldSeconds: 0, holdSeconds: 0 },
      storage: { ...smallReserve, through: disk.through },
    },
  })
  const { client, clock } = console
  const server = await startRecorder((_request, response) => {
    if (server.received.length === 3) disk.breakAfter(0)
    response.end(accepted)
  })
  const connection = await addConnection(client, { baseUrl: server.origin, stage: 'production' })
  await client.system.unlockProduction()
  const id = await send(console, connection.id, { audience: aliases(5_000) })
  await vi.waitFor(async () => expect((await client.system.storage()).trouble).toBe('full'), patience)
  // nobody is at the console: it locks by itself
  clock.advance(30 * minute)
  for (let turn = 0; turn < 20; turn += 1) await nextTurn()
  expect((await client.system.stageLock()).unlockedUntil).toBeNull()
  const before = server.received.length
  disk.mend()
  await vi.waitFor(async () => {
    clock.advance(1_000)
    expect((await client.system.storage()).trouble).toBeNull()
  }, patience)
  await passTime(clock, minute, 1_000)
  expect(server.received).toHaveLength(before)
  expect(await client.deliveries.get({ id })).toMatchObject({ state: 'paused' })
})
