import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import { searchFolder } from '#test/helpers/canary.ts'
import { opened, opening, secretKey, suplinkAt } from '#test/helpers/changes.ts'
import { startFixture } from '#test/helpers/child.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { patience, refusalOf } from '#test/helpers/sending.ts'
import { deafPort, type Recorder, startRecorder } from '#test/helpers/servers.ts'

/** A console with a connection to a platform that answers as it is told. */
async function bench(answer: Parameters<typeof startRecorder>[0] = (_request, response) => response.end(opened)) {
  const server = await startRecorder(answer)
  const console = await openApp()
  const { id: connectionId } = await console.client.connections.create(suplinkAt(server.origin))
  const call = (more: { id?: string; operation?: string; input?: typeof opening; typedAgain?: string } = {}) =>
    console.client.operations.call({ connectionId, operation: 'tenant.opening', input: opening, ...more })
  const list = async () => (await console.client.operations.changes({ connectionId })).items
  return { ...console, console, server, connectionId, call, list }
}

const silent = () => {}
const arrived = ({ received }: Recorder, count = 1) => vi.waitFor(() => expect(received).toHaveLength(count), patience)

describe('a change', () => {
  test('is recorded with what was asked, by whom, and the ids that came back', async () => {
    const { call, list, client, connectionId } = await bench()
    const { changeId } = await call()
    expect(await list()).toEqual([
      expect.objectContaining({
        id: changeId,
        connectionId,
        connectionName: '工厂',
        operator: '李雷',
        operation: 'tenant.opening',
        asked: [
          { path: 'instanceName', value: 'eco-krn2' },
          { path: 'startDate', value: 1 },
          { path: 'endDate', value: 2 },
        ],
        state: 'settled',
        outcome: 'accepted',
        references: [{ kind: 'tenant', id: 't-4711' }],
      }),
    ])
    await client.connections.remove({ id: connectionId })
    expect(await list()).toHaveLength(1)
    const { items } = await client.audit.list({ limit: 3 })
    expect(items.map(({ action }) => action)).toEqual(['connections.remove', 'operations.end', 'operations.begin'])
  })

  test('is listed newest first, page by page', async () => {
    const { call, client, connectionId } = await bench()
    for (const instanceName of ['a', 'b', 'c']) await call({ input: { ...opening, instanceName } })
    const nameOf = ({ asked }: { asked: { value: unknown }[] }) => asked[0]?.value
    const first = await client.operations.changes({ connectionId, limit: 2 })
    expect(first.items.map(nameOf)).toEqual(['c', 'b'])
    const second = await client.operations.changes({ connectionId, limit: 2, cursor: first.cursor })
    expect([second.items.map(nameOf), second.cursor]).toEqual([['a'], null])
  })

  // Would catch: a change that is made again by itself, which may have arrived.
  test('that got no answer is unknown, is not made again, and says how to find out', async () => {
    const { call, list, server, clock } = await bench((_request, response) => response.socket?.resetAndDestroy())
    const answer = await call()
    expect(answer).toMatchObject({ done: false, outcome: 'unknown', cause: { code: 'reset' } })
    clock.advance(3_600_000)
    expect(server.received).toHaveLength(1)
    const [change] = await list()
    expect(change).toMatchObject({ outcome: 'unknown', cause: { next: answer.cause.next } })
    expect(change?.cause?.next.zh).toContain('不要直接再次开通')
  })

  test('that reached nobody is not sent', async () => {
    const { client } = await openApp()
    const { id } = await client.connections.create(suplinkAt(`http://127.0.0.1:${deafPort}`))
    const call = { connectionId: id, operation: 'tenant.opening', input: opening }
    expect(await client.operations.call(call)).toMatchObject({ outcome: 'not-sent' })
    const { items } = await client.operations.changes({ connectionId: id })
    expect(items).toMatchObject([{ outcome: 'not-sent', cause: { code: 'connection-refused' } }])
  })

  test('that the console refuses to make is recorded and never in flight', async () => {
    const { call, list, server } = await bench()
    expect(await call({ input: { ...opening, startDate: 3 } })).toMatchObject({ outcome: 'not-sent' })
    expect(server.received).toHaveLength(0)
    expect(await list()).toMatchObject([{ outcome: 'not-sent', cause: { code: 'suplink.tenant-dates' } }])
  })

  test('ends by the clock when no answer comes', async () => {
    const { call, server, clock } = await bench(silent)
    const answer = call()
    await arrived(server)
    clock.advance(120_000)
    expect(await answer).toMatchObject({ outcome: 'unknown', cause: { code: 'timeout' } })
  })

  test('can be given up, and is unknown when bytes have left', async () => {
    const { call, list, server, client } = await bench(silent)
    const id = randomUUID()
    const answer = call({ id })
    await arrived(server)
    await client.operations.cancel({ id })
    expect(await answer).toMatchObject({ changeId: id, outcome: 'unknown', cause: { code: 'given-up' } })
    expect(await list()).toMatchObject([{ outcome: 'unknown', cause: { code: 'given-up' } }])
    expect(await refusalOf(client.operations.cancel({ id }))).toMatchObject({ code: 'TOO_LATE' })
    const { items } = await client.audit.list({ limit: 9 })
    expect(items.map(({ action }) => action)).toContain('operations.cancel')
  })

  test('of a file keeps its name, size and SHA-256', async () => {
    const { call, list, app } = await bench((_request, response) =>
      response.end('{"code":200,"message":"ok","data":{"resourceId":7,"downloadUrl":"/r/7"}}'),
    )
    const handle = await app.files.receive(Readable.from([Buffer.from('abc')]), 100)
    const input = { file: { file: { handle }, name: '三月.pdf' } }
    expect(await call({ operation: 'resource.upload', input })).toMatchObject({ outcome: 'accepted' })
    expect(await list()).toMatchObject([
      {
        asked: [
          {
            path: 'file',
            value: {
              name: '三月.pdf',
              bytes: 3,
              sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
            },
          },
        ],
        references: [{ kind: 'resource', id: '7' }],
      },
    ])
  })
})

// Would catch: a new change that leaves the operator alone with an answer that was lost.
test('every change says how to find out what became of it', async () => {
  const { providers } = await (await openApp()).client.system.info()
  const all = providers.flatMap(({ operations }) => operations)
  const mute = all.filter(({ kind, findOut }) => (kind === 'change') !== (findOut !== undefined))
  expect(mute.map(({ id }) => id)).toEqual([])
  expect(all.filter(({ kind }) => kind === 'change').length).toBeGreaterThan(8)
})

describe('the same id again', () => {
  test('answers with what became of it and calls nobody', async () => {
    const { call, server } = await bench()
    const id = randomUUID()
    const first = await call({ id })
    const again = await call({ id })
    expect(again).toMatchObject({ changeId: id, done: true, outcome: 'accepted', references: first.references })
    expect(again.cause).toEqual(first.cause)
    expect(server.received).toHaveLength(1)
  })

  // Would catch: an answer about another change than the one that is asked about.
  test('for another change is refused', async () => {
    const { call, server } = await bench()
    const id = randomUUID()
    await call({ id })
    const input = { ...opening, instanceName: 'other-1' }
    expect(await refusalOf(call({ id, input }))).toMatchObject({ code: 'INVALID' })
    expect(server.received).toHaveLength(1)
  })

  // Would catch: a production that has to be unlocked to learn what became of a change.
  test('of a change that cannot be undone needs nothing typed', async () => {
    const { call, server } = await bench((_request, response) => response.end('{"code":200,"message":"ok"}'))
    const change = { id: randomUUID(), operation: 'tenant.delete', input: { tenantId: 't-1' } }
    await call({ ...change, typedAgain: 't-1' })
    expect(await call(change)).toMatchObject({ outcome: 'accepted' })
    expect(server.received).toHaveLength(1)
  })
})

describe('a console that is killed', () => {
  const killed = async () => {
    let isAnswering = false
    const server = await startRecorder((_request, response) => void (isAnswering && response.end(opened)))
    const folder = temporaryFolder()
    const id = randomUUID()
    const child = startFixture(join(import.meta.dirname, 'fixtures/change-once.ts'), folder.path, server.origin, id)
    const { connectionId } = await child.ready
    await arrived(server)
    await child.kill()
    const answering = () => {
      isAnswering = true
    }
    return { server, folder, id, answering, connectionId: String(connectionId) }
  }

  // Would catch: a tenant opened twice, or called failed, although it may be open.
  test('in the middle of a change finds it unknown at its next start, and calls nobody', async () => {
    const { server, folder, id, answering, connectionId } = await killed()
    const { client, clock } = await openApp({ folder })
    const { items } = await client.operations.changes({ connectionId })
    expect(items).toMatchObject([{ id, outcome: 'unknown', cause: { code: 'interrupted' }, operator: '李雷' }])
    expect(items[0]?.cause?.next.zh).toContain('租户 ID')
    const audit = await client.audit.list({ limit: 9 })
    expect(audit.items).toContainEqual(
      expect.objectContaining({ action: 'operations.interrupted', operator: 'Pushdeck' }),
    )
    const again = { id, connectionId, operation: 'tenant.opening', input: opening }
    expect(await client.operations.call(again)).toMatchObject({ outcome: 'unknown', cause: { code: 'interrupted' } })
    clock.advance(3_600_000)
    expect(server.received).toHaveLength(1)
    // control: without that id, and with the name typed again, the same console calls
    answering()
    const { id: _, ...rest } = again
    const fresh = { ...rest, input: { ...opening, confirmAgain: 'eco-krn2' } }
    expect(await client.operations.call(fresh)).toMatchObject({ outcome: 'accepted' })
    expect(server.received).toHaveLength(2)
  })
})

// Would catch: a quit that waits for ever on a provider, or forgets what was under way.
test('a console that is closed in the middle of a change writes it down as unknown', async () => {
  const { call, server, close, folder, clock, connectionId } = await bench(silent)
  const answer = call()
  await arrived(server)
  await close()
  expect(await answer).toMatchObject({ outcome: 'unknown', cause: { code: 'interrupted' } })
  const { client } = await openApp({ folder, clock })
  const { items } = await client.operations.changes({ connectionId })
  expect(items).toMatchObject([{ outcome: 'unknown', cause: { code: 'interrupted' } }])
})

// Would catch: a credential that somebody pasted into a field, kept in the clear with what was asked.
test('what is recorded holds no secret, whatever was typed and whatever the provider repeats', async () => {
  const { call, list, server, folder, close } = await bench((_request, response, { body, headers }) =>
    response.end(JSON.stringify({ code: 9, message: `${body} ${headers.authorization}`, data: null })),
  )
  const answer = await call({ input: { ...opening, instanceName: secretKey } })
  expect(server.received[0]?.body.toString()).toContain(secretKey)
  expect(answer).toMatchObject({
    outcome: 'refused',
    cause: { providerMessage: expect.stringContaining('[redacted]') },
  })
  const [change] = await list()
  expect(change?.asked[0]?.value).toBe('[redacted]')
  const signature = String(server.received[0]?.headers.authorization).split(' ')[1] ?? ''
  const leaks = () => [secretKey, signature].flatMap((secret) => searchFolder(folder.path, secret))
  expect(leaks()).toEqual([])
  await close()
  expect(leaks()).toEqual([])
  // control: what is no secret and was asked lies there
  expect(searchFolder(folder.path, 'tenant.opening')).not.toEqual([])
})

// Would catch: a change that was reviewed for a test service and leaves for another one, changed in another window.
test('a change that was reviewed for what the connection was is refused, and what was made is still told', async () => {
  const { client, connectionId, server } = await bench()
  const { updatedAt: connectionAsOf } = await client.connections.get({ id: connectionId })
  const call = { connectionId, operation: 'tenant.opening', connectionAsOf }
  const made = { ...call, id: crypto.randomUUID(), input: opening }
  expect(await client.operations.call(made)).toMatchObject({ outcome: 'accepted' })
  await client.connections.update({ id: connectionId, stage: 'production' })
  const next = { ...call, input: { ...opening, instanceName: 'other-1' } }
  expect((await refusalOf(client.operations.call(next))).code).toBe('REVIEW_OUTDATED')
  expect(await client.operations.call(made)).toMatchObject({ outcome: 'accepted' })
  expect(server.received).toHaveLength(1)
})
