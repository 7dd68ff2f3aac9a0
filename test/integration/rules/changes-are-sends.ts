import type { FieldValues } from '#shared/domain/field.ts'
import { openApp } from '#test/helpers/app.ts'
import { opened, opening, suplinkAt } from '#test/helpers/changes.ts'
import { passTime } from '#test/helpers/clock.ts'
import { refusalOf } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'
import { readOnly } from '#test/helpers/store.ts'
import { minutes } from './production.ts'
import { violations } from './violations.ts'

const tag = { tag: 'vip' }
const devices = { ...tag, channel_ids: ['3785562685113372034'] }
/** Every call that changes something at a provider, with what it needs. */
const changes: Record<'suplink' | 'baidu', Record<string, FieldValues>> = {
  suplink: {
    'tenant.opening': opening,
    'tenant.renew': { tenantId: 't-1', endDate: 3 },
    'tenant.delete': { tenantId: 't-1' },
    'unread.set': { appId: 'a', unread: 1 },
    'resource.upload': { file: { file: { handle: 'h' }, name: 'a.pdf' } },
  },
  baidu: {
    'timer.cancel': { timer_id: '1' },
    'app.create_tag': tag,
    'app.del_tag': tag,
    'tag.add_devices': devices,
    'tag.del_devices': devices,
  },
}

const tenantInfo = JSON.stringify({
  code: 200,
  data: { tenantId: 't-1', startDate: '1', endDate: '2', state: 'SUCCESS' },
  msg: 'success',
})

/** What a second program sees on disk of a change. */
const onDisk = (database: string) =>
  readOnly(database, (db) => ({
    state: db.prepare('SELECT state FROM changes').pluck().all(),
    audit: db.prepare("SELECT action FROM audit WHERE action LIKE 'operations.%' ORDER BY id").pluck().all(),
  }))

/** Rule 12. */
export async function changesAreSends(): Promise<string[]> {
  const { found, expect } = violations()
  const { client, clock, database } = await openApp()
  let onArrival: unknown
  const server = await startRecorder((request, response) => {
    if (request.url?.endsWith('/tenant/info')) return void response.end(tenantInfo)
    onArrival = onDisk(database)
    if (changed().length === 1) response.end(opened)
    else request.socket.resetAndDestroy()
  })
  /** What arrived, without the questions that change nothing. */
  const changed = () => server.received.filter(({ url }) => !url.endsWith('/tenant/info'))
  const add = (provider: 'suplink' | 'baidu') =>
    client.connections.create({
      ...{ ...suplinkAt(server.origin), name: provider, provider, stage: 'production' },
      credentials: provider === 'baidu' ? { apiKey: 'k', secretKey: 'practice' } : { secretKey: 'practice' },
    })
  const ids = { suplink: (await add('suplink')).id, baidu: (await add('baidu')).id }
  const { providers } = await client.system.info()
  const known = providers.flatMap(({ operations }) => operations.filter(({ kind }) => kind === 'change'))
  const here = Object.values(changes).flatMap((of) => Object.keys(of))
  expect('changes that are tried', here.toSorted(), known.map(({ id }) => id).toSorted())
  for (const provider of ['suplink', 'baidu'] as const)
    for (const [operation, input] of Object.entries(changes[provider])) {
      const typedAgain = String(input['tenantId'] ?? input['tag'] ?? '')
      const call = client.operations.call({ connectionId: ids[provider], operation, input, typedAgain })
      expect(`${operation} on a locked production is`, (await refusalOf(call)).code, 'STAGE_LOCKED')
    }
  expect('locked, the provider received', server.received.length, 0)

  await client.system.unlockProduction()
  const open = (instanceName: string) =>
    client.operations.call({
      ...{ connectionId: ids.suplink, operation: 'tenant.opening' },
      input: { ...opening, instanceName },
    })
  expect('answered, it is', (await open('a')).outcome, 'accepted')
  expect('when it arrived, on disk was', onArrival, { state: ['in-flight'], audit: ['operations.begin'] })
  expect('afterwards is', onDisk(database), { state: ['settled'], audit: ['operations.begin', 'operations.end'] })

  const lost = await open('b')
  expect('without an answer it is', lost.outcome, 'unknown')
  expect('it says how to find out:', lost.cause.next.zh.includes('不要直接再次开通'), true)
  await passTime(clock, minutes(60))
  expect('an hour later the provider received', changed().length, 2)

  await client.system.unlockProduction()
  for (const provider of ['suplink', 'baidu'] as const)
    for (const [operation, input] of Object.entries(changes[provider])) {
      const { call } = await client.operations.preview({ connectionId: ids[provider], operation, input })
      if (operation === 'resource.upload') {
        expect(`${operation} was shown as`, call && new URL(call.url).pathname, '/suplink/openapi/v1/resource/upload')
        continue
      }
      const typedAgain = String(input['tenantId'] ?? input['tag'] ?? '')
      const wanted = { connectionId: ids[provider], operation, input, typedAgain }
      if (operation === 'unread.set')
        expect(
          'for everybody, unconfirmed, it is',
          (await refusalOf(client.operations.call(wanted))).code,
          'NOT_CONFIRMED',
        )
      const made = client.operations.call({ ...wanted, confirmation: `${provider} ALL` })
      expect(`${operation} unlocked is`, (await refusalOf(made)).code, 'none')
      const arrived = changed().at(-1)
      const shown = call && { method: call.method, url: new URL(call.url).pathname, body: unstamped(call.body) }
      const { method, url, body = '' } = arrived ?? {}
      expect(`${operation} was shown as`, shown, { method, url, body: unstamped(String(body)) })
    }
  return found
}

/** What the moment of a Baidu call adds stands at its end. */
const unstamped = (body: string): string => body.replace(/&timestamp=[^&]*(&expires=[^&]*)?&sign=[^&]*$/, '')
