import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '#shared/contract/index.ts'
import type { Figure } from './figure.ts'
import { startFilledHost } from './filled-host.ts'

const deliveries = 1_000
const rows = 100
const betweenCallsMs = 20
const quietSeconds = 10
const attackSeconds = Number(process.env['PUSHDECK_BENCH_ATTACK_SECONDS'] ?? 60)
const goalMs = 200

/** S6 under load: the operator's calls while strangers knock without a pause and hold 500 sockets, beside a quiet console. */
export async function measureUnderAttack(): Promise<Figure> {
  const { origin, port, client, end } = await startFilledHost(deliveries)
  try {
    await callsFor(3, client, origin)
    const quiet = await callsFor(quietSeconds, client, origin)
    const attacker = fork(join(import.meta.dirname, 'attack-process.ts'), [port])
    let done = { knocked: 0, held: 0 }
    attacker.on('message', (message: typeof done) => {
      done = message
    })
    await once(attacker, 'message')
    const attacked = await callsFor(attackSeconds, client, origin)
    attacker.disconnect()
    await once(attacker, 'exit')
    const ours = percentile(attacked.calls, 0.95)
    const beside = percentile(quiet.calls, 0.95)
    return {
      ours,
      beside,
      unit: 'ms',
      ratio: Number((ours / beside).toPrecision(4)),
      goal: `≤ ${goalMs} ms at p95, every window opens`,
      met: ours <= goalMs && attacked.failed === 0,
      runs: [{ ours, beside }],
      note: {
        'seconds of attack': attackSeconds,
        'knocks of strangers': done.knocked,
        'silent sockets opened': done.held,
        'calls of the operator': attacked.calls.length,
        'call at the median, ms': percentile(attacked.calls, 0.5),
        'slowest call, ms': percentile(attacked.calls, 1),
        'page over a new connection at p95, ms': percentile(attacked.pages, 0.95),
        'pages that did not come': attacked.failed,
      },
    }
  } finally {
    await end()
  }
}

/** Milliseconds of each call of the operator for so long, and of the page that a new window asks for each second. */
async function callsFor(seconds: number, client: Client, origin: string) {
  const calls: number[] = []
  const pages: number[] = []
  let failed = 0
  const until = performance.now() + seconds * 1_000
  const openWindows = async (): Promise<void> => {
    while (performance.now() < until) {
      const from = performance.now()
      const isThere = await fetch(origin, {
        headers: { Connection: 'close' },
        signal: AbortSignal.timeout(5_000),
      }).then(
        async (answer) => answer.ok && (await answer.text()).length > 0,
        () => false,
      )
      if (isThere) pages.push(performance.now() - from)
      else failed += 1
      await wait(1_000)
    }
  }
  const opening = openWindows()
  while (performance.now() < until) {
    const from = performance.now()
    const { items } = await client.deliveries.list({ limit: rows })
    if (items.length !== rows) throw new Error(`${items.length} rows`)
    calls.push(performance.now() - from)
    await wait(betweenCallsMs)
  }
  await opening
  return { calls, pages, failed }
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * part))
  return Number((sorted[at] ?? Number.NaN).toPrecision(3))
}
