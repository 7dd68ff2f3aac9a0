import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'
import { compare, type Figure } from './figure.ts'
import { seeded } from './seeded.ts'

const root = join(import.meta.dirname, '../..')
const deliveries = 1_000_000

/** P5: from the start of the web host to its ready line, with many deliveries beside an empty database. */
export async function measureStart(): Promise<Figure> {
  const full = seeded(deliveries)
  const empty = mkdtempSync(join(tmpdir(), 'pushdeck-bench-'))
  try {
    await start(full)
    await start(empty)
    const figure = await compare({
      unit: 'ms',
      goal: '≤ 1.10',
      pairs: 7,
      ours: () => start(full),
      beside: () => start(empty),
      isMet: (ratio) => ratio <= 1.1,
    })
    return { ...figure, note: { deliveries, 'first screen, kB gzip': firstScreenKilobytes() } }
  } finally {
    rmSync(empty, { recursive: true, force: true })
  }
}

async function start(dataDirectory: string): Promise<number> {
  const from = performance.now()
  const flags = ['--data-dir', dataDirectory, '--no-open', '--json']
  const host = spawn(process.execPath, [join(root, 'out/main/web.js'), ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(createInterface(host.stdout), 'line')
  const milliseconds = performance.now() - from
  host.kill('SIGTERM')
  await once(host, 'exit')
  return milliseconds
}

/** Script that the page asks for before the composer can be used: the entry, the Chinese words, and what they and the composer import. */
function firstScreenKilobytes(): number {
  const assets = join(root, 'out/renderer/assets')
  const names = readdirSync(assets)
  const entry = /src="[^"]*?([\w-]+\.js)"/.exec(readFileSync(join(root, 'out/renderer/index.html'), 'utf8'))?.[1]
  const needed = new Set<string>()
  const follow = (name: string | undefined): void => {
    if (name === undefined || needed.has(name) || !names.includes(name)) return
    needed.add(name)
    const text = readFileSync(join(assets, name), 'utf8')
    for (const [, imported] of text.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g)) follow(imported)
  }
  follow(entry)
  for (const later of names.filter((name) => /^(start|ComposePage|zh-CN)-.*\.js$/.test(name))) follow(later)
  const bytes = [...needed].reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0)
  return Math.round(bytes / 1000)
}
