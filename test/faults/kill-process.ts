import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '#main/app/create-app.ts'
import { systemClock } from '#main/app/node-ports.ts'
import { createHttp } from '#main/providers/http.ts'
import { connect, messageOf, openConsole, operator } from './console.ts'
import { type Dice, dice, seedOf } from './dice.ts'
import { inFlight, type Order, type Word } from './kill-words.ts'

/**
 * A console that does at random what operators do, until it is killed; or one that sends what is left, and ends. It
 * calls the address that it is given once before its order, so that its first send takes no longer than the others.
 */
const say = (word: Word): void => void process.send?.(word)

process.once('disconnect', () => process.exit())
process.once('message', (order: Order) => void obey(order))
const { send, close } = createHttp({ after: systemClock.after })
const hello = { method: 'GET', url: process.argv[2] ?? '', headers: [], body: null } as const
await send(hello, new AbortController().signal)
close()
if (process.send) say({ event: 'warm' })

async function obey(order: Order): Promise<void> {
  const rolls = dice(order.seed)
  const holdSeconds = rolls.pick([0, 0, 0.02])
  const app = await openConsole(order.folder, {
    thresholds: { massAbove: 1_000_000, massHoldSeconds: 0, holdSeconds, duplicateMinutes: 0, largerTimes: 0 },
    lane: { inFlight, perSecond: 1_000_000 },
  })
  say({ event: 'open' })
  if (order.task === 'send-the-rest') return sendTheRest(app)
  const connectionId = await connect(app, order.target, order.baseUrl)
  // what the last kill has left comes first, so that it is under way when the next one comes
  const { items: left } = await app.services.record.list({ tab: 'running', limit: 50 })
  for (const { id } of left) if (rolls.chance(0.7)) await app.services.control.resume(id, operator).catch(() => {})
  if (left.length === 0) await submit(app, order, connectionId, `${order.name}h0`, rolls)
  // two who work at the same time
  for (const hand of [1, 2]) void work(app, order, connectionId, hand, dice(seedOf(order.seed, hand)))
}

async function work(app: App, order: Order, connectionId: string, hand: number, rolls: Dice): Promise<void> {
  for (let step = 0; ; step += 1) {
    const name = `${order.name}h${hand}s${step}`
    // what comes too late is refused, and that is as it should be
    await act(app, order, connectionId, name, rolls).catch(() => {})
    await pause(rolls.below(12))
  }
}

async function submit(app: App, { target }: Order, connectionId: string, name: string, rolls: Dice): Promise<void> {
  const requests = target === 'maxim' ? 1 + rolls.below(4) : 1 + rolls.below(25)
  const { id } = await app.services.submitDirectly(messageOf(target, connectionId, name, requests), operator)
  say({ event: 'submitted', id, requests })
}

async function act(app: App, order: Order, connectionId: string, name: string, rolls: Dice): Promise<void> {
  const { services } = app
  const running = (await services.record.list({ tab: 'running', limit: 50 })).items
  const chosen = running[rolls.below(running.length)]
  const roll = rolls.next()
  if (running.length < 3 || (running.length < 8 && roll < 0.4)) {
    await submit(app, order, connectionId, name, rolls)
  } else if (chosen?.state === 'paused' && roll < 0.9) await services.control.resume(chosen.id, operator)
  else if (chosen && roll < 0.55) await services.control.pause(chosen.id, operator)
  else if (chosen && roll < 0.6) await services.control.stop(chosen.id, operator)
  else if (roll < 0.75) {
    const [held] = (await services.record.list({ tab: 'waiting', limit: 1 })).items
    if (held) await services.cancel(held.id, operator)
  } else {
    const [seen] = (await services.record.list({ tab: 'all', limit: 1 })).items
    if (seen) say({ event: 'seen', id: seen.id, accepted: seen.counts.accepted })
  }
}

async function sendTheRest(app: App): Promise<void> {
  const { record, control } = app.services
  for (;;) {
    const { items } = await record.list({ tab: 'running', limit: 50 })
    if (items.length === 0) break
    for (const { id, state } of items) if (state === 'paused') await control.resume(id, operator).catch(() => {})
    await pause(5)
  }
  await app.close()
  process.exit()
}
