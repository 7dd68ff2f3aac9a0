import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { libraries } from '../../../src/renderer/src/features/settings/libraries.ts'

const root = join(import.meta.dirname, '../../..')

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  scripts?: Record<string, string>
  allowScripts?: Record<string, boolean>
}

interface Locked extends Manifest {
  version?: string
  integrity?: string
  resolved?: string
  link?: boolean
  hasInstallScript?: boolean
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/** A folder that npm installs into. */
export interface Project {
  manifest: Manifest
  /** By path; `''` is the project itself. */
  locked: Record<string, Locked>
  /** Installed packages that would run something, by what their own files say: npm also compiles what brings a recipe. */
  running: string[]
}

/** Where packages come from, and which are shipped. */
export interface Supply {
  console: Project
  packager: Project
  /** How our scripts call npm. */
  calls: string[]
  /** Packages in the bundles, each with its licence. */
  shipped: { name: string; version: string; licence: string; hasText: boolean }[]
  /** The libraries that the console names on its screen. */
  named: string[]
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

function runs(path: string): boolean {
  if (globSync(`${path}/binding.gyp`, { cwd: root }).length > 0) return true
  const [file] = globSync(`${path}/package.json`, { cwd: root })
  const { scripts = {} }: Manifest = file ? JSON.parse(read(file)) : {}
  return ['preinstall', 'install', 'postinstall'].some((name) => name in scripts)
}

function readProject(folder: string): Project {
  const manifest = JSON.parse(read(join(folder, 'package.json')))
  const { packages } = JSON.parse(read(join(folder, 'package-lock.json')))
  const paths = Object.keys(packages).filter((path) => path !== '')
  return { manifest, locked: packages, running: paths.filter((path) => runs(join(folder, path))).map(nameOf) }
}

function readShipped(): Supply['shipped'] {
  return globSync('out/{main,renderer}/third-party.txt', { cwd: root }).flatMap((file) =>
    `\n${read(file)}`
      .split('\n── ')
      .slice(1)
      .map((part) => {
        const [heading = '', ...text] = part.split('\n')
        const [, name = '', version = '', licence = ''] = /^(\S+) (\S+) \((.*)\)$/.exec(heading) ?? []
        return { name, version, licence, hasText: text.join('').trim() !== '' }
      }),
  )
}

export function readSupply(): Supply {
  const calls = globSync('scripts/**/*.mjs', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/\bnpm(?:In\([^)]*\))?\((['"][^)]*)\)/g)].map(([, words = '']) =>
      words.replaceAll(/[',]/g, ''),
    ),
  )
  return {
    console: readProject('.'),
    packager: readProject('packaging'),
    calls,
    shipped: readShipped(),
    named: libraries.map(([name]) => name),
  }
}
