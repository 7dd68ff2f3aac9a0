import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '#main/app/create-app.ts'
import { connect, messageOf, openConsole, operator } from './console.ts'
import { type Dice, dice, seedOf } from './dice.ts'
import { inFlight, type Order, type Word } from './kill-words.ts'

/** A console that does at random what operators do, until it is killed; or one that sends what is left, and ends. */
const say = (word: Word): void => void process.send?.(word)

process.once('disconnect', () => process.exit())
process.once('message', (order: Order) => void obey(order))
if (process.send) say({ event: 'warm' })

async function obey(order: Order): Promise<void> {
  const rolls = dice(order.seed)
  const holdSeconds = rolls.pick([0, 0, 0.02])
  const app = await openConsole(order.folder, {
    thresholds: { massAbove: 1_000_000, massHoldSeconds: 0, holdSeconds },
    lane: { inFlight, perSecond: 1_000_000 },
  })
  say({ event: 'open' })
  if (order.task === 'send-the-rest') return sendTheRest(app)
  const connectionId = await connect(app, order.target, order.baseUrl)
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

async function act(
  { services }: App,
  { target }: Order,
  connectionId: string,
  name: string,
  rolls: Dice,
): Promise<void> {
  const running = (await services.record.list({ filter: 'running', limit: 50 })).items
  const chosen = running[rolls.below(running.length)]
  const roll = rolls.next()
  if (running.length < 3 || (running.length < 8 && roll < 0.4)) {
    const requests = target === 'maxim' ? 1 + rolls.below(3) : 1 + rolls.below(12)
    const { id } = await services.submitDirectly(messageOf(target, connectionId, name, requests), operator)
    say({ event: 'submitted', id, requests })
  } else if (chosen?.state === 'paused' && roll < 0.9) await services.control.resume(chosen.id, operator)
  else if (chosen && roll < 0.55) await services.control.pause(chosen.id, operator)
  else if (chosen && roll < 0.6) await services.control.stop(chosen.id, operator)
  else if (roll < 0.75) {
    const [held] = (await services.record.list({ filter: 'waiting', limit: 1 })).items
    if (held) await services.holds.cancel(held.id, operator)
  } else {
    const [seen] = (await services.record.list({ filter: 'all', limit: 1 })).items
    if (seen) say({ event: 'seen', id: seen.id, accepted: seen.counts.accepted })
  }
}

async function sendTheRest(app: App): Promise<void> {
  const { record, control } = app.services
  for (;;) {
    const { items } = await record.list({ filter: 'running', limit: 50 })
    if (items.length === 0) break
    for (const { id, state } of items) if (state === 'paused') await control.resume(id, operator).catch(() => {})
    await pause(5)
  }
  await app.close()
  process.exit()
}
