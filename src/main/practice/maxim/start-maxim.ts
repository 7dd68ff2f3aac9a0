import { faultSwitch } from '../fault.ts'
import type { PracticeLedger } from '../ledger.ts'
import { bareServer, listenOnLoopback } from '../server.ts'
import { account } from './account.ts'
import { groupExamples } from './actor.ts'
import { examples } from './addresses.ts'
import type { Channel } from './channels.ts'
import { addControlRoutes } from './control-routes.ts'
import { deviceCount } from './population.ts'
import type { PracticeMaxim } from './practice-maxim.ts'
import { addProviderRoutes } from './provider-routes.ts'
import { deliveriesPerDevice, findRepeats } from './repeats.ts'
import { type DuplicateRule, openTasks } from './tasks.ts'

interface MaximOptions {
  clock: { now(): number }
  port: number
  ledger?: PracticeLedger
}

/** Starts the practice MaxIM on 127.0.0.1. */
export async function startMaxim(options: MaximOptions): Promise<{ practice: PracticeMaxim; close(): Promise<void> }> {
  const rule: DuplicateRule = { duplicateAnswer: 'same-task', duplicateWindowMs: 10 * 60_000 }
  const faults = faultSwitch()
  const tasks = openTasks(rule, options.ledger)
  const server = bareServer()
  const refusedCertificates = new Set<string>()
  const stoppedChannels = new Set<Channel>()
  addProviderRoutes(server, { tasks, faults, refusedCertificates, stoppedChannels, now: neverBack(options.clock) })
  addControlRoutes(server, faults, tasks)
  const port = await listenOnLoopback(server, options.port)

  const practice: PracticeMaxim = {
    baseUrl: `http://127.0.0.1:${port}`,
    port,
    ...account,
    credentials: account,
    examples: { ...examples, group: groupExamples },
    refusedCertificates,
    stoppedChannels,
    devices: deviceCount,
    get fault() {
      return faults.current()
    },
    set fault(fault) {
      faults.set(fault, null)
    },
    get duplicateAnswer() {
      return rule.duplicateAnswer
    },
    set duplicateAnswer(answer) {
      rule.duplicateAnswer = answer
    },
    get duplicateWindowMs() {
      return rule.duplicateWindowMs
    },
    set duplicateWindowMs(milliseconds) {
      rule.duplicateWindowMs = milliseconds
    },
    failNext: (fault, times) => faults.set(fault, times),
    ledger: () => tasks.all(),
    deliveriesPerDevice: (messageSha256) => deliveriesPerDevice(tasks.all(), messageSha256),
    repeats: () => findRepeats(tasks.all()),
  }
  return { practice, close: () => server.close() }
}

/** A machine whose clock is set back must not make counters fall. */
function neverBack(clock: { now(): number }): () => number {
  let latest = Number.NEGATIVE_INFINITY
  return () => {
    latest = Math.max(latest, clock.now())
    return latest
  }
}
