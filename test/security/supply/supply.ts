import { figureOf, type SecurityRun } from '../figure.ts'
import { mutants } from './mutants.ts'
import { nameOf, type Project, readSupply, type Supply } from './read.ts'

const mostDirect = 40
const licences = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Unlicense']
/** Packages that name their licence and bring no text of it. */
const withoutText = ['@ant-design/icons-svg', 'abstract-logging', 'saxes', 'wouter']
const calls = ['ci --ignore-scripts', 'install --no-save --ignore-scripts', 'rebuild node --ignore-scripts=false']

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const packagesOf = ({ locked }: Project) => Object.entries(locked).filter(([path]) => path !== '')
const directOf = ({ manifest }: Project) => ({ ...manifest.dependencies, ...manifest.devDependencies })

const isLocked = (project: Project): boolean => {
  const { dependencies = {}, devDependencies = {} } = project.locked[''] ?? {}
  const direct = directOf(project)
  return (
    same(Object.entries(direct).toSorted(), Object.entries({ ...dependencies, ...devDependencies }).toSorted()) &&
    Object.entries(direct).every(([name, version]) => project.locked[`node_modules/${name}`]?.version === version)
  )
}

const isFromRegistry = (project: Project): boolean =>
  packagesOf(project).every(
    ([, { integrity, resolved, link }]) =>
      integrity?.startsWith('sha512-') && !link && (!resolved || resolved.startsWith('https://registry.npmjs.org/')),
  )

/** Names of packages that would run something when they are installed, by the lock file or by what is installed. */
const running = (project: Project): string[] => {
  const flagged = packagesOf(project).filter(([, { hasInstallScript }]) => hasInstallScript)
  return [...new Set([...flagged.map(([path]) => nameOf(path)), ...project.running])].toSorted()
}

const allows = (project: Project, allowed: string[]): boolean => {
  const list = project.manifest.allowScripts ?? {}
  return (
    same(Object.keys(list).toSorted(), running(project)) &&
    same(
      Object.keys(list).filter((name) => list[name]),
      allowed,
    )
  )
}

/** Everything that a package brings along, by name. */
function withAll({ locked }: Project, names: readonly string[]): Set<string> {
  const found = new Set<string>(names)
  const brought = Map.groupBy(Object.entries(locked), ([path]) => nameOf(path))
  for (const name of found)
    for (const [, { dependencies, optionalDependencies, peerDependencies }] of brought.get(name) ?? [])
      for (const other of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
        found.add(other)
  return found
}

/** Each demand on where packages come from, with whether it is met. */
const demands: Record<string, (supply: Supply) => boolean> = {
  'few packages are asked for': ({ console }) => Object.keys(directOf(console)).length <= mostDirect,
  'each is asked for in the one version that is locked': ({ console, packager }) => [console, packager].every(isLocked),
  'each locked package has its SHA-512 and comes from the registry': ({ console, packager }) =>
    [console, packager].every(isFromRegistry),
  'packages that run something when installed are those of the list, and only Node may': ({ console }) =>
    allows(console, ['node']),
  'of the packager’s tools none may': ({ packager }) => allows(packager, []),
  'npm lays what is locked and runs no script': (supply) => same(supply.calls.toSorted(), calls),
  'no script of ours fetches anything past the lock file': ({ console }) =>
    Object.values(console.manifest.scripts ?? {}).every((script) =>
      /^node scripts\/[\w.-]+\.mjs( [\w:]+)?$/.test(script),
    ),
  'what is shipped is listed': ({ shipped }) => shipped.length > 0,
  'what is shipped is locked': ({ console, shipped }) => {
    const versions = new Set(packagesOf(console).map(([path, { version }]) => `${nameOf(path)} ${version}`))
    return shipped.every(({ name, version }) => versions.has(`${name} ${version}`))
  },
  'what is shipped is, or comes with, what the console names on its screen': ({ console, shipped, named }) => {
    const known = withAll(console, named)
    return shipped.every(({ name }) => known.has(name))
  },
  'the licence of what is shipped allows it, and goes with it': ({ shipped }) =>
    shipped.every(
      ({ name, licence, hasText }) => licences.includes(licence) && (hasText || withoutText.includes(name)),
    ),
}

const unmet = (supply: Supply): string[] =>
  Object.entries(demands).flatMap(([name, isMet]) => (isMet(supply) ? [] : [name]))

/** S9: what is installed and what is shipped. The controls are planted packages and looser ways to install. */
export const supply: SecurityRun = async () => {
  const found = readSupply()
  const passed = Object.entries(mutants).flatMap(([name, mutate]) => (unmet(mutate(found)).length > 0 ? [] : [name]))
  return figureOf(Object.keys(demands).length, unmet(found), { tried: Object.keys(mutants).length, passed })
}
