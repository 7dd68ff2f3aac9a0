import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fuses from '../../../packaging/fuses.json' with { type: 'json' }

const root = join(import.meta.dirname, '../../..')
const out = join(root, 'out')

export const hostEntry = 'main/index.js'
export const preloadFile = 'preload/index.cjs'
const pageFile = 'renderer/index.html'

/** What the desktop host ships that its security hangs on. */
export interface Bundle {
  /** Texts by their path under `out`: what the host's entry leads to, the preload and the page. */
  files: Readonly<Record<string, string>>
  fuses: Readonly<Record<string, boolean>>
  electron: { wanted: string; installed: string }
}

/** The texts under a folder, or of a file, in one. */
export const textOf = ({ files }: Bundle, under: string): string =>
  Object.entries(files)
    .filter(([path]) => path.startsWith(under))
    .map(([, text]) => text)
    .join('\n')

export function readBundle(): Bundle {
  const files: Record<string, string> = {}
  const add = (path: string): void => {
    if (path in files || !existsSync(join(out, path))) return
    const text = readFileSync(join(out, path), 'utf8')
    files[path] = text
    if (!path.startsWith('main/')) return
    for (const [, name] of text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) add(`main/${name}`)
  }
  for (const path of [hostEntry, preloadFile, pageFile]) add(path)
  const read = createRequire(import.meta.url)
  return {
    files,
    fuses,
    electron: {
      wanted: read(join(root, 'package.json')).devDependencies.electron,
      installed: read('electron/package.json').version,
    },
  }
}

/** Lays the build with the texts of a bundle in a folder of its own, inside the project so that its packages are found. */
export function layBundle({ files }: Bundle): { path(file: string): string; remove(): void } {
  const cache = join(root, 'node_modules/.pushdeck')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'checklist-'))
  const path = (file: string) => join(folder, file)
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name).slice(out.length + 1)
    mkdirSync(dirname(path(file)), { recursive: true })
    const text = files[file.replaceAll('\\', '/')]
    if (text === undefined) linkSync(join(out, file), path(file))
    else writeFileSync(path(file), text)
  }
  writeFileSync(path('package.json'), '{"type":"module"}')
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
