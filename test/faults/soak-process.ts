import { openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { App } from '#main/app/create-app.ts'
import { connect, messageOf, openConsole, operator } from './console.ts'
import { type Report, requestsPerDelivery, type Sample } from './soak-words.ts'

/**
 * A console that sends one delivery after another and looks at itself now and then. Arguments: data folder, address of
 * the provider, number of deliveries, number of looks, `leaking` for one that keeps hold of memory, files and the log.
 */
const [folder = '', baseUrl = '', count = '0', looks = '1', how = ''] = process.argv.slice(2)
const deliveries = Number(count)
const perLook = Math.max(1, Math.floor(deliveries / Number(looks)))
const kept: unknown[] = []
process.once('disconnect', () => process.exit())

const app = await openConsole(folder, {
  thresholds: { massAbove: 1_000_000, massHoldSeconds: 0, holdSeconds: 0, duplicateMinutes: 0, largerTimes: 0 },
  lane: { inFlight: 8, perSecond: 1_000_000 },
})
const connectionId = await connect(app, 'suplink', baseUrl)
for (let at = 1; at <= deliveries; at += 1) {
  await sendOne(app, `d${at}`)
  if (how === 'leaking') leak()
  if (at % perLook === 0) process.send?.({ sample: look(), sent: at * requestsPerDelivery } satisfies Report)
}
await app.close()
process.exit()

async function sendOne({ services }: App, name: string): Promise<void> {
  const message = messageOf('suplink', connectionId, name, requestsPerDelivery)
  const { id } = await services.submitDirectly(message, operator)
  for (;;) {
    const { state } = await services.record.get(id)
    if (state === 'settled') return
    if (state === 'paused') await services.control.resume(id, operator).catch(() => {})
    await pause(2)
  }
}

function look(): Sample {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return {
    memory: heapUsed + external,
    log: statSync(join(folder, 'pushdeck.db-wal')).size,
    files: readdirSync('/proc/self/fd').length,
  }
}

/** A reader that never ends keeps SQLite from beginning its log anew. */
function leak(): void {
  if (kept.length === 0) {
    const reader = new Database(join(folder, 'pushdeck.db'), { readonly: true })
    reader.exec('BEGIN; SELECT count(*) FROM deliveries')
    kept.push(reader)
  }
  kept.push(
    openSync('/dev/null', 'r'),
    Array.from({ length: 5_000 }, (_, index) => index / 3),
  )
}
