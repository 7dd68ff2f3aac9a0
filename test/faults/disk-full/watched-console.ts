import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { createApp } from '#main/app/create-app.ts'
import { systemRandom } from '#main/app/node-ports.ts'
import type { Tuning } from '#main/app/tuning.ts'
import { createKeyFileProtector } from '#main/vault/key-file-protector.ts'
import type { Client } from '#shared/contract/index.ts'
import { testClock } from '#test/helpers/clock.ts'
import { silentLog } from '#test/helpers/silent-log.ts'

const operator = 'disk-full'

export interface WatchedConsole {
  client: Client
  connectionId: string
  /** Bodies that reached the provider, in order. */
  received: string[]
  /** Bodies that reached the provider while no attempt of theirs was on disk. */
  withoutIntent: string[]
  /** Attempts on disk that were begun later than at this moment. */
  attemptsAfter(moment: number): number
  /** Lets some time pass and everything happen that waits for it. */
  pass(): Promise<void>
  close(): Promise<void>
}

/** A console on a folder, with a provider that looks into the database, as another program, at each arrival. */
export async function watchConsole(folder: string, storage: Tuning['storage']): Promise<WatchedConsole> {
  const clock = testClock()
  const ports = {
    version: 'faults',
    dataDirectory: folder,
    home: '/home/somebody',
    clock,
    random: systemRandom,
    log: silentLog,
    protector: createKeyFileProtector(join(folder, 'vault.key'), systemRandom.bytes),
    practicePort: 0,
  }
  const lane = { inFlight: 2, perSecond: 20 }
  const thresholds = { massAbove: 500, massHoldSeconds: 2, holdSeconds: 1, duplicateMinutes: 0, largerTimes: 0 }
  const app = await createApp(ports, { lane, thresholds, ...(storage && { storage }) })
  const disk = new Database(join(folder, 'pushdeck.db'), { readonly: true })
  const intent = disk.prepare(
    `SELECT count(*) FROM bodies b JOIN requests r ON r.id = b.request_id JOIN attempts a ON a.request_id = r.id
     WHERE b.body = ? AND r.state = 'in-flight'`,
  )
  const later = disk.prepare('SELECT count(*) FROM attempts WHERE started_at > ?')
  const received: string[] = []
  const withoutIntent: string[] = []
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray())
    received.push(body.toString())
    if (intent.pluck().get(body) === 0) withoutIntent.push(body.toString())
    response.end('{"code":200,"data":{"task_id":9007199254740993}}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client: Client = createRouterClient(app.router, { context: { services: app.services, script: { operator } } })
  const credentials = { appId: 'app', accessToken: 'not-a-secret' }
  const target = { name: 'App', provider: 'maxim', stage: 'test', baseUrl, credentials } as const
  const { id: connectionId } = await client.connections.create(target)
  const pass = async (): Promise<void> => {
    clock.advance(250)
    for (let turn = 0; turn < 20; turn += 1) await nextTurn()
  }
  return {
    client,
    connectionId,
    received,
    withoutIntent,
    attemptsAfter: (moment) => Number(later.pluck().get(moment)),
    pass,
    close: async () => {
      let isClosed = false
      const closing = app.close().finally(() => {
        isClosed = true
      })
      while (!isClosed) await pass()
      await closing
      disk.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
