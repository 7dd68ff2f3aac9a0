import type { Project, Supply } from './read.ts'

type Mutant = (supply: Supply) => Supply

const planted = { version: '1.0.0', integrity: 'sha512-planted' }

const project =
  (name: 'console' | 'packager', change: (project: Project) => Partial<Project>): Mutant =>
  (supply) => ({ ...supply, [name]: { ...supply[name], ...change(supply[name]) } })

const manifest = (change: Project['manifest'], name: 'console' | 'packager' = 'console'): Mutant =>
  project(name, (one) => ({ manifest: { ...one.manifest, ...change } }))

const plant = (entry: object, name: 'console' | 'packager' = 'console'): Mutant =>
  project(name, ({ locked }) => ({ locked: { ...locked, 'node_modules/planted': { ...planted, ...entry } } }))

const ship =
  (entry: Partial<Supply['shipped'][number]>): Mutant =>
  (supply) => ({
    ...supply,
    shipped: [
      ...supply.shipped,
      { name: 'zod', version: versionOf(supply, 'zod'), licence: 'MIT', hasText: true, ...entry },
    ],
  })

const versionOf = ({ console }: Supply, name: string): string => console.locked[`node_modules/${name}`]?.version ?? ''

/** Packages that are slipped in, and looser ways to install; each has to be caught. */
export const mutants: Record<string, Mutant> = {
  'packages without end': (supply) => {
    const names = Array.from({ length: 41 }, (_, at) => `planted-${at}`)
    const dependencies = Object.fromEntries(names.map((name) => [name, planted.version]))
    const locked = Object.fromEntries(names.map((name) => [`node_modules/${name}`, planted]))
    const known = { ...supply.console.locked, ...locked }
    const asked = project('console', () => ({ locked: { ...known, '': { ...known[''], dependencies } } }))(supply)
    return manifest({ dependencies })(asked)
  },
  'a range of versions': (supply) =>
    manifest({ dependencies: { ...supply.console.manifest.dependencies, zod: '^4.0.0' } })(supply),
  'a package that is not locked': (supply) =>
    manifest(
      { devDependencies: { ...supply.packager.manifest.devDependencies, planted: '1.0.0' } },
      'packager',
    )(supply),
  'a package without a checksum': plant({ integrity: undefined }),
  'a package with a weak checksum': plant({ integrity: 'sha1-planted' }),
  'a package from elsewhere': plant({ resolved: 'git+ssh://git@evil.example/planted.git' }),
  'a link': plant({ link: true }),
  'a package with an install script': plant({ hasInstallScript: true }),
  'a tool with an install script': plant({ hasInstallScript: true }, 'packager'),
  'a package that brings a script of which the lock file knows nothing': project('console', ({ running }) => ({
    running: [...running, 'planted'],
  })),
  'a list that allows one more': (supply) =>
    manifest({ allowScripts: { ...supply.console.manifest.allowScripts, 'better-sqlite3': true } })(supply),
  'a list that names what is not there': (supply) =>
    manifest({ allowScripts: { ...supply.console.manifest.allowScripts, planted: false } })(supply),
  'an install that runs scripts': (supply) => ({ ...supply, calls: [...supply.calls, 'ci'] }),
  'a script that fetches by itself': (supply) =>
    manifest({ scripts: { ...supply.console.manifest.scripts, postinstall: 'npx planted' } })(supply),
  'no list of what is shipped': (supply) => ({ ...supply, shipped: [] }),
  'a tool of ours in what is shipped': (supply) =>
    ship({ name: 'vitest', version: versionOf(supply, 'vitest') })(supply),
  'a version that is not locked, in what is shipped': ship({ version: '0.0.1' }),
  'a licence that asks for more': ship({ licence: 'GPL-3.0-only' }),
  'a licence that is not there': ship({ hasText: false }),
}
