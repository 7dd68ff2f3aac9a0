import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { writeWhole } from '#main/app/write-whole.ts'
import type { ExportInput } from '#shared/contract/exports.ts'
import { openCore } from './core.ts'
import { seeded } from './seeded.ts'

const megabyte = 1024 * 1024

/** `node test/bench/export-process.ts [--size N]`: what it takes to export a long list, as CSV, as JSON and with messages. */
const { values } = parseArgs({ options: { size: { type: 'string', default: '1000000' } } })
const folder = seeded(Number(values.size))
const target = join(folder, 'exported')
const saveFile = async (_: string, content: Buffer | AsyncIterable<Buffer>) => {
  await writeWhole(target, content)
  return target
}
const { client, app } = await openCore({ practice: false }, { dataDirectory: folder, saveFile })

/** The most that one turn of the event loop has worked (CPU time): other programs hold a loop up too. */
function watchTurns() {
  let isOn = true
  let most = 0
  let before = process.threadCpuUsage()
  const turn = () => {
    const now = process.threadCpuUsage()
    most = Math.max(most, now.user + now.system - before.user - before.system)
    before = now
    if (isOn) setImmediate(turn)
  }
  setImmediate(turn)
  return {
    stop: () => {
      isOn = false
      return most / 1_000
    },
  }
}

async function measure(what: ExportInput) {
  globalThis.gc?.()
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const restRss = process.memoryUsage.rss()
  const seen = { peakRss: restRss, rows: 0 }
  const watch = setInterval(() => {
    seen.peakRss = Math.max(seen.peakRss, process.memoryUsage.rss())
  }, 20)
  const busiest = watchTurns()
  delay.enable()
  const from = performance.now()
  for await (const step of await client.exports.run({ what })) if (step.kind === 'done') seen.rows = step.rows
  const seconds = (performance.now() - from) / 1_000
  delay.disable()
  const busiestMs = busiest.stop()
  clearInterval(watch)
  const bytes = statSync(target).size
  rmSync(target)
  return {
    rows: seen.rows,
    seconds: Number(seconds.toFixed(1)),
    'rows a second': Math.round(seen.rows / seconds),
    'longest block of the event loop, ms (≤ 100)': Math.round(delay.max / 1e6),
    '  of it by its own work, ms': Math.round(busiestMs),
    'RSS before, MB': Math.round(restRss / megabyte),
    'peak RSS, MB': Math.round(seen.peakRss / megabyte),
    'file, MB': Math.round(bytes / megabyte),
  }
}

const lists: Record<string, ExportInput> = {
  csv: { kind: 'deliveries', format: 'csv' },
  json: { kind: 'deliveries', format: 'json' },
  'csv with messages': { kind: 'deliveries', format: 'csv', withMessage: true },
  'csv of one provider': { kind: 'deliveries', format: 'csv', filter: { provider: 'suplink' } },
}
for (const [name, what] of Object.entries(lists)) console.table({ [name]: await measure(what) })
await app.close()
