import { faultSwitch } from '../fault.ts'
import { bareServer, listenOnLoopback } from '../server.ts'
import { account } from './account.ts'
import { openArrivals } from './arrivals.ts'
import { deviceCount, examples } from './population.ts'
import type { PracticeBaidu } from './practice-baidu.ts'
import { addRoutes } from './routes.ts'
import { newState, runTimers } from './state.ts'

interface BaiduOptions {
  clock: { now(): number }
  port: number
}

/** Starts the practice Baidu Cloud Push on 127.0.0.1. */
export async function startBaidu({ clock, port: wanted }: BaiduOptions) {
  const faults = faultSwitch()
  const state = newState(clock.now())
  const arrivals = openArrivals()
  const server = bareServer()
  // whatever is sent arrives as its bytes; the gate says what is wrong with it
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  // callers learn the provider's time from here, so it has to be the one that their stamps are checked against
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('date', new Date(clock.now()).toUTCString())
  })
  addRoutes(server, { state, faults, arrivals, now: clock.now })
  const port = await listenOnLoopback(server, wanted)
  const practice: PracticeBaidu = {
    baseUrl: `http://127.0.0.1:${port}`,
    port,
    ...account,
    credentials: account,
    examples,
    devices: deviceCount,
    get fault() {
      return faults.current()
    },
    set fault(fault) {
      faults.set(fault, null)
    },
    failNext: (fault, times) => faults.set(fault, times),
    ledger: arrivals.all,
    pushes: () => {
      runTimers(state, clock.now())
      return state.messages
    },
  }
  return { practice, close: () => server.close() }
}
