import { createHash, randomUUID } from 'node:crypto'
import { openSync, writeSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { connect, messageOf, openConsole, operator, type Target } from './console.ts'
import { dice } from './dice.ts'
import type { Fact, Synchronous } from './power-facts.ts'

/**
 * A console that is watched by strace. What it acknowledges it writes into a file of its own, and so does the provider,
 * which lives in the same thread: thus the trace tells what came before what. Arguments: data folder, that file, a seed,
 * how SQLite syncs.
 */
const [folder = '', acknowledged = '', seed = '0', synchronous = 'FULL'] = process.argv.slice(2)

const deliveries = 8
const rolls = dice(Number(seed))
const target: Target = rolls.pick(['suplink', 'maxim'])

if (folder) await run()
process.exit()

async function run(): Promise<void> {
  setSynchronous(synchronous as Synchronous)
  const file = openSync(acknowledged, 'a')
  const say = (fact: Fact): void => void writeSync(file, `${JSON.stringify(fact)}\n`)
  const provider = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray())
    say({ fact: 'left', sha256: createHash('sha256').update(body).digest('hex') })
    if (rolls.chance(0.1)) response.socket?.resetAndDestroy()
    else response.end('{"code":200,"data":{"task_id":9007199254740993},"message":null}')
  })
  await new Promise<void>((resolve) => void provider.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`

  const { services, ...rest } = await openConsole(folder, {
    thresholds: { massAbove: 1_000_000, massHoldSeconds: 0, holdSeconds: 0, duplicateMinutes: 0, largerTimes: 0 },
    lane: { inFlight: 4, perSecond: 1_000_000 },
  })
  const connectionId = await connect({ services, ...rest }, target, baseUrl)
  say({ fact: 'connected', id: connectionId })
  for (let at = 0; at < deliveries; at += 1) {
    const requests = target === 'maxim' ? 1 + rolls.below(3) : 1 + rolls.below(10)
    const message = messageOf(target, connectionId, `d${at}`, requests)
    const { id } = await services.submitDirectly(message, operator)
    say({ fact: 'submitted', id, requests })
    if (rolls.chance(0.4)) {
      const draft = { ...message, id: randomUUID(), audience: { kind: message.audience.kind, text: `draft-${at}` } }
      await services.drafts.save(draft, operator)
      say({ fact: 'saved', id: draft.id })
    }
    if (rolls.chance(0.3)) await services.control.pause(id, operator).catch(() => {})
    await pause(rolls.below(15))
    if (rolls.chance(0.2)) await services.control.stop(id, operator).catch(() => {})
    else await services.control.resume(id, operator).catch(() => {})
    const { items } = await services.record.list({ tab: 'all', limit: 20 })
    for (const one of items) say({ fact: 'seen', id: one.id, accepted: one.counts.accepted, state: one.state })
  }
}

/**
 * Weaker settings are the controls; the console's own check of the setting is told what it wants to hear. The log is
 * written back often, so that a short run has what otherwise comes after some megabytes.
 */
function setSynchronous(level: Synchronous): void {
  const { pragma } = Database.prototype
  Database.prototype.pragma = function (source, options) {
    if (source === 'synchronous') return 2
    if (source !== 'synchronous = FULL') return pragma.call(this, source, options)
    pragma.call(this, 'wal_autocheckpoint = 100')
    return pragma.call(this, `synchronous = ${level}`, options)
  }
}
