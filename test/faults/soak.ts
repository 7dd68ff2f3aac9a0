import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FaultRun } from './figure.ts'
import { startLedger } from './kill-children.ts'
import { type Report, requestsPerDelivery, type Sample } from './soak-words.ts'

const defaultSends = 10_000
const looks = 60
const kilobyte = 1024

/** By how much each may grow over the second half of a run. */
const slack: Sample = { memory: 768 * kilobyte, log: 512 * kilobyte, files: 3 }
const measures = ['memory', 'log', 'files'] as const

/** R8: thousands of sends, one in twenty of which meets a fault; what a console holds stays the same. */
export const soak: FaultRun = async ({ count, seed, progress }) => {
  if (process.platform !== 'linux') {
    const none = { tried: 0, violations: 0 }
    return { ...none, control: none, note: { 'not run': 'open files are counted on Linux only' } }
  }
  const deliveries = Math.ceil((count ?? defaultSends) / requestsPerDelivery)
  const ours = await run(deliveries, seed ?? 1, 'sound', progress)
  const control = await run(Math.ceil(deliveries / 5), seed ?? 1, 'leaking', () => {})
  const growths = growthOf(ours)
  return {
    tried: measures.length,
    violations: grown(growths).length,
    control: { tried: measures.length, violations: grown(growthOf(control)).length },
    note: {
      sends: deliveries * requestsPerDelivery,
      ...Object.fromEntries(measures.map((name) => [`${name} at the end`, ours.at(-1)?.[name] ?? 0])),
      ...Object.fromEntries(measures.map((name) => [`growth of ${name}`, Math.round(growths[name])])),
      control: grown(growthOf(control)).join(', ') || 'none',
    },
  }
}

async function run(
  deliveries: number,
  seed: number,
  how: 'sound' | 'leaking',
  progress: (done: number, of: number) => void,
): Promise<Sample[]> {
  const place = mkdtempSync(join(tmpdir(), 'pushdeck-faults-'))
  const provider = await startLedger(join(place, 'ledger'), seed, 'few')
  const samples: Sample[] = []
  try {
    const args = [join(place, 'data'), provider.baseUrl, String(deliveries), String(looks), how]
    const child = fork(join(import.meta.dirname, 'soak-process.ts'), args, { execArgv: ['--expose-gc'] })
    child.on('message', ({ sample, sent }: Report) => {
      samples.push(sample)
      progress(sent, deliveries * requestsPerDelivery)
    })
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`the console ended with ${code}`)
    return samples
  } finally {
    await provider.end()
    rmSync(place, { recursive: true, force: true })
  }
}

const grown = (growths: Sample): string[] => measures.filter((name) => growths[name] > slack[name])

/** What a straight line through the second half rises by. */
function growthOf(samples: readonly Sample[]): Sample {
  const half = samples.slice(Math.floor(samples.length / 2))
  const rise = (name: keyof Sample) => slope(half.map((sample) => sample[name])) * (half.length - 1)
  return { memory: rise('memory'), log: rise('log'), files: rise('files') }
}

/** Least squares over evenly spaced values. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const products = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0)
  const squares = values.reduce((sum, _value, at) => sum + (at - middle) ** 2, 0)
  return products / squares
}
