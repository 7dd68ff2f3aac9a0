import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCore } from './core.ts'
import { compare, type Figure } from './figure.ts'

const megabytes = Number(process.env['PUSHDECK_BENCH_UPLOAD_MB'] ?? 1024)
const bytes = megabytes * 1024 * 1024
const sampleMs = 20

interface Practice {
  baseUrl: string
  credentials: Record<string, string>
}

interface Run {
  milliseconds: number
  grownMb: number
}

/**
 * P6: a file of 1 GiB from the click until the answer, beside `curl -F` of the same file to the same practice supLink.
 * curl can't sign what it makes, so its answer is a refusal, which comes after the whole body all the same.
 */
export async function measureUpload(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-bench-'))
  const path = join(folder, 'video.mp4')
  await writeFile(path)
  const child = fork(join(import.meta.dirname, 'suplink-process.ts'))
  const [practice] = (await once(child, 'message')) as [Practice]
  const runs: Run[] = []
  try {
    const figure = await compare({
      unit: 'MB/s',
      goal: '≥ 0.80',
      pairs: 3,
      ours: async () => {
        const run = await upload(practice, path)
        runs.push(run)
        return rate(run.milliseconds)
      },
      beside: async () => rate(await curl(practice, path)),
      isMet: (ratio) => ratio >= 0.8,
    })
    const grown = Math.max(...runs.map(({ grownMb }) => grownMb))
    return { ...figure, note: { 'file, MiB': megabytes, 'RSS of the core grew at most by, MiB (goal ≤ 64)': grown } }
  } finally {
    child.disconnect()
    rmSync(folder, { recursive: true, force: true })
  }
}

const rate = (milliseconds: number): number => bytes / 1_000 / milliseconds

async function writeFile(path: string): Promise<void> {
  const file = await open(path, 'w')
  const part = Buffer.alloc(1024 * 1024, '\0\0\0\x20ftypisom and what a camera saw ', 'latin1')
  for (let written = 0; written < megabytes; written += 1) await file.write(part)
  await file.close()
}

/** One upload by a core of its own, to which the file was handed over before, as by a window. */
async function upload({ baseUrl, credentials }: Practice, path: string): Promise<Run> {
  const core = await openCore({ practice: false })
  try {
    const provider = { name: 'bench', provider: 'suplink', stage: 'test', baseUrl, credentials } as const
    const { id: connectionId } = await core.client.connections.create(provider)
    const handle = await core.app.files.receive(createReadStream(path), bytes)
    const before = process.memoryUsage.rss()
    let peak = before
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss())
    }, sampleMs)
    const begun = performance.now()
    const input = { file: { file: { handle }, name: 'video.mp4' } }
    const { outcome } = await core.client.operations.call({ connectionId, operation: 'resource.upload', input })
    const milliseconds = performance.now() - begun
    clearInterval(watch)
    if (outcome !== 'accepted') throw new Error(`the upload is ${outcome}`)
    return { milliseconds, grownMb: Math.round((peak - before) / 1024 / 1024) }
  } finally {
    await core.close()
  }
}

async function curl({ baseUrl }: Practice, path: string): Promise<number> {
  const begun = performance.now()
  const url = `${baseUrl}/suplink/openapi/v1/resource/upload`
  const child = spawn('curl', ['-sS', '--noproxy', '*', '-o', join(path, '../answer'), '-F', `file=@${path}`, url])
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`curl ended with ${code}`)
  return performance.now() - begun
}
