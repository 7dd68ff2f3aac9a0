import { isOnline, osChannelOf } from '#main/practice/maxim/population.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import type { WhyCause } from '#shared/domain/why/why-not.ts'
import { type OpenApp, openApp } from './app.ts'
import { testClock } from './clock.ts'
import {
  addConnection,
  addPractice,
  named,
  requestsOf,
  review,
  send,
  submit,
  textMessage,
  untilState,
  untilStateInTime,
} from './sending.ts'

const minute = 60_000
const hour = 60 * minute

/** Noon here, wherever the test runs. */
export const atNoon = () => testClock(new Date(2026, 9, 12, 12, 0).getTime())

/** A console with one provider, a connection to production and one to the test stage; it is noon, in no quiet hours unless told. */
export async function whyBench(quiet: { quietFrom?: number; quietTo?: number } = {}) {
  const console: OpenApp = await openApp({ clock: atNoon(), tuning: { thresholds: quiet } })
  const { connection, maxim } = await addPractice(console, { name: '门店正式', stage: 'production' })
  const test = await addConnection(console.client, { name: '门店测试', stage: 'test', baseUrl: maxim.baseUrl })
  await console.client.system.unlockProduction()
  return { console, ...console, maxim, live: connection.id, test: test.id }
}
type Bench = Awaited<ReturnType<typeof whyBench>>

/** The alias of somebody whose only phone is reached through this channel of its system. */
const ownerOf = (channel: string): string => {
  const user = Array.from({ length: 1_000 }, (_, index) => index).find(
    (index) => index % 5 !== 0 && osChannelOf(index) === channel && !isOnline(index),
  )
  return `u${10_001 + (user ?? 0)}`
}
const throughSystem = (more: Partial<MaximContent['message']> = {}): MaximContent => ({
  ...textMessage(more),
  setting: { distribution_strategy: 'ospush_only' },
})
const to = (...values: string[]) => ({ kind: 'alias' as const, text: values.join('\n') })
const inSeconds = (at: number): number => Math.floor(at / 1_000)

interface Asked {
  id: string
  deliveryId: string
}

/** Sends to some, waits for the end, and reads the counters when the channels have done what they do. */
async function counted(
  { console, client, clock }: Bench,
  connectionId: string,
  content: MaximContent,
  ...who: string[]
) {
  const deliveryId = await send(console, connectionId, { content, audience: to(...who) })
  await untilState(client, deliveryId, 'settled')
  clock.advance(20 * minute)
  await client.statistics.get({ deliveryId })
  return { id: who[0] ?? '', deliveryId }
}

/** Of one request that nobody answered. */
async function unanswered({ console, maxim, live }: Bench, content: MaximContent): Promise<Asked> {
  maxim.fault = 'reset-after'
  const deliveryId = await send(console, live, { content, audience: to('u10001') })
  await untilStateInTime(console, deliveryId, 'settled')
  maxim.fault = 'none'
  return { id: 'u10001', deliveryId }
}

/**
 * Twelve ways in which somebody does not get a message, each with its known cause. Most have the facts of another cause too, so
 * that the order of the rules counts.
 */
export const whyCases: Record<string, { cause: WhyCause; make: (bench: Bench) => Promise<Asked> }> = {
  'not in the audience, of a delivery on the test stage': {
    cause: 'not-included',
    make: async (bench) => ({ ...(await counted(bench, bench.test, textMessage(), 'u10001')), id: 'u10002' }),
  },
  'the other stage, with a command': {
    cause: 'other-stage',
    make: (bench) => counted(bench, bench.test, textMessage({ type: 'cmd', ext: '{"a":1}' }), 'u10001'),
  },
  'an unknown request, with a command': {
    cause: 'unknown',
    make: (bench) => unanswered(bench, textMessage({ type: 'cmd', ext: '{"a":1}' })),
  },
  'no target, of a display that is over': {
    cause: 'no-target',
    make: (bench) => {
      const over = inSeconds(bench.clock.now()) + 300
      return counted(bench, bench.live, textMessage({ show_end_time: over }), 'nobody')
    },
  },
  'nothing sent, at night': {
    cause: 'nothing-sent',
    make: async (bench) => {
      await untilHour(bench, 2)
      bench.maxim.stoppedChannels.add('huawei')
      const asked = await counted(bench, bench.live, throughSystem(), ownerOf('huawei'))
      bench.maxim.stoppedChannels.clear()
      return asked
    },
  },
  'the night of a vendor, though it was received': {
    cause: 'night',
    make: async (bench) => {
      await untilHour(bench, 2)
      return counted(bench, bench.live, throughSystem(), ownerOf('huawei'))
    },
  },
  'a command, received': {
    cause: 'silent',
    make: (bench) => counted(bench, bench.live, textMessage({ type: 'cmd', ext: '{"a":1}' }), 'u10002'),
  },
  'a display that has not begun, just sent': {
    cause: 'display-not-begun',
    make: async (bench) => {
      const content = textMessage({ show_begin_time: inSeconds(bench.clock.now() + hour) })
      const deliveryId = await send(bench.console, bench.live, { content, audience: to('u10001') })
      await untilState(bench.client, deliveryId, 'settled')
      return { id: 'u10001', deliveryId }
    },
  },
  'cancelled, on the test stage': {
    cause: 'cancelled',
    make: async ({ client, test }) => {
      const { id: deliveryId } = await submit(client, test, { audience: to('u10001') })
      await client.deliveries.cancel({ id: deliveryId })
      return { id: 'u10001', deliveryId }
    },
  },
  'paused before its part, on the test stage': {
    cause: 'paused',
    make: async ({ client, clock, test }) => {
      const { delivery } = await review(client, test, { audience: to(...named(501)) })
      await client.deliveries.submit({ deliveryId: delivery.id, pauseAfterFirst: true })
      clock.advance(30_000)
      await untilState(client, delivery.id, 'paused')
      return { id: 'u10501', deliveryId: delivery.id }
    },
  },
  'a repeat that the provider did not push': {
    cause: 'repeat-not-pushed',
    make: async (bench) => {
      const asked = await unanswered(bench, textMessage())
      bench.maxim.duplicateAnswer = 'true'
      const [request] = await requestsOf(bench.client, asked.deliveryId)
      await bench.client.deliveries.askAgain({ id: request?.id ?? '' })
      bench.maxim.duplicateAnswer = 'same-task'
      bench.clock.advance(20 * minute)
      return asked
    },
  },
  'accepted with others, and nothing known': {
    cause: 'not-known',
    make: (bench) => counted(bench, bench.live, textMessage(), ...named(20)),
  },
}

/** More ways, for causes that need no case among the twelve. */
export const furtherCases: typeof whyCases = {
  'still counting down': {
    cause: 'held',
    make: async ({ client, live }) => {
      const { id: deliveryId } = await submit(client, live, { audience: to('u10001') })
      return { id: 'u10001', deliveryId }
    },
  },
  'scheduled for later': {
    cause: 'scheduled',
    make: async ({ client, clock, live }) => {
      const { delivery } = await review(client, live, { audience: to('u10001') })
      const schedule = { at: clock.now() + hour, zone: 'Asia/Shanghai' }
      await client.deliveries.submit({ deliveryId: delivery.id, schedule })
      return { id: 'u10001', deliveryId: delivery.id }
    },
  },
  'refused by the provider': {
    cause: 'refused',
    make: async (bench) => {
      bench.maxim.fault = 'refuse'
      return counted(bench, bench.live, textMessage(), 'u10001')
    },
  },
  'stopped, and never sent': {
    cause: 'cancelled',
    make: async (bench) => {
      const asked = await whyCases['paused before its part, on the test stage']?.make(bench)
      await bench.client.deliveries.stop({ id: asked?.deliveryId ?? '' })
      return { id: 'u10501', deliveryId: asked?.deliveryId ?? '' }
    },
  },
  'just sent': {
    cause: 'just-sent',
    make: async ({ console, client, live }) => {
      const deliveryId = await send(console, live, { audience: to('u10001', 'u10002') })
      await untilState(client, deliveryId, 'settled')
      return { id: 'u10001', deliveryId }
    },
  },
  'received by the only one that it was for': {
    cause: 'received',
    make: (bench) => counted(bench, bench.live, throughSystem(), ownerOf('xiaomi')),
  },
  'a display that is over': {
    cause: 'display-over',
    make: (bench) => {
      const over = inSeconds(bench.clock.now()) + 300
      return counted(bench, bench.live, textMessage({ show_end_time: over }), ...named(20))
    },
  },
  'the same text an hour before': {
    cause: 'same-text',
    make: async (bench) => {
      await counted(bench, bench.live, textMessage(), ...named(20))
      return counted(bench, bench.live, textMessage(), ...named(20))
    },
  },
  'the same text an hour before, refused': {
    cause: 'not-known',
    make: async (bench) => {
      bench.maxim.fault = 'refuse'
      await counted(bench, bench.live, textMessage(), ...named(20))
      bench.maxim.fault = 'none'
      return counted(bench, bench.live, textMessage(), ...named(20))
    },
  },
  'the same text an hour before, through another vendor alone': {
    cause: 'not-known',
    make: async (bench) => {
      const content: MaximContent = {
        ...textMessage(),
        setting: { distribution_strategy: 'ospush_only', ospush_sequence: ['oppo'] },
      }
      await counted(bench, bench.live, content, ...named(20))
      return counted(bench, bench.live, content, ...named(20))
    },
  },
}

/** Production locks itself meanwhile. */
async function untilHour({ clock, client }: Bench, wanted: number): Promise<void> {
  const now = new Date(clock.now())
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, wanted, 0)
  clock.advance(next.getTime() - now.getTime())
  await client.system.unlockProduction()
}
