import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

export interface Bundle {
  file: string
  /** With these set, it starts from compiled code. */
  env: NodeJS.ProcessEnv
  remove(): void
}

interface Options {
  /** Modules of `src/main`, by the name under which they are imported, in whose place a broken one is built in. */
  broken?: Readonly<Record<string, string>>
}

/** Puts a program and all that it imports into one file: it starts in a third of the time, and it is started often. */
export async function bundle(entry: string, { broken = {} }: Options = {}): Promise<Bundle> {
  const cache = join(root, 'node_modules/.pushdeck')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'faults-'))
  // what asks for the original from the file that stands in for it, gets it
  const replace = {
    name: 'broken-modules',
    enforce: 'pre' as const,
    resolveId: (name: string, importer: string | undefined) => {
      const other = broken[name]
      return other && importer !== other ? other : null
    },
  }
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [replace],
    build: { ssr: entry, outDir, target: 'node24', rolldownOptions: { external: ['better-sqlite3', 'fastify'] } },
    ssr: { noExternal: true, external: ['better-sqlite3', 'fastify'] },
  })
  // spares Node a look into the file for what kind of module it is
  writeFileSync(join(outDir, 'package.json'), '{"type":"module"}')
  const file = join(outDir, basename(entry).replace(/\.ts$/, '.js'))
  const env = { NODE_COMPILE_CACHE: join(outDir, 'cache') }
  // a killed process keeps nothing of what it compiled; without a channel this one ends at once
  spawnSync(process.execPath, [file], { env: { ...process.env, ...env }, stdio: 'ignore' })
  return { file, env, remove: () => rmSync(outDir, { recursive: true, force: true }) }
}
