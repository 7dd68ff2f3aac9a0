import config from '../../../packaging/electron-builder.mjs'
import { burnFuses } from '../../../packaging/fuses.mjs'
import { figureOf, type SecurityRun } from '../figure.ts'
import { wantedFuses } from './wanted-fuses.ts'

interface Packager {
  settings: Record<string, unknown>
  /** What is burnt into the program of each platform, by the path of the program. */
  burnt: Record<string, Record<string, unknown>>
}

/** Names of fuses in place of their numbers, so that what is burnt can be read. */
const library = (burnt: Packager['burnt']) => ({
  FuseVersion: { V1: 'v1' },
  FuseV1Options: Object.fromEntries(Object.keys(wantedFuses).map((name) => [name, name])),
  flipFuses: async (program: string, states: Record<string, unknown>) => {
    burnt[program] = states
  },
})

async function readPackager(): Promise<Packager> {
  const burnt: Packager['burnt'] = {}
  const packager = { appInfo: { productFilename: 'Pushdeck' }, executableName: 'pushdeck' }
  for (const electronPlatformName of ['linux', 'darwin', 'win32'])
    await burnFuses({ appOutDir: 'packed', electronPlatformName, packager }, async () => library(burnt))
  return { settings: config, burnt }
}

const lowerFirst = (name: string): string => `${name[0]?.toLowerCase()}${name.slice(1)}`
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const sorted = (states: object) => Object.entries(states).toSorted()

/** What electron-builder itself can set: all but the newest. */
const known = Object.entries(wantedFuses).filter(([name]) => name !== 'WasmTrapHandlers')

/** Each demand on how the program is packed, with whether it is met. */
const demands: Record<string, (packager: Packager) => boolean> = {
  'every platform’s program is burnt': ({ burnt }) =>
    same(Object.keys(burnt), ['packed/pushdeck', 'packed/Pushdeck.app', 'packed/Pushdeck.exe']),
  'each of the nine fuses is set, and none may be missing': ({ burnt }) =>
    Object.values(burnt).every(({ resetAdHocDarwinSignature: _, ...states }) =>
      same(sorted(states), sorted({ version: 'v1', strictlyRequireAllFuses: true, ...wantedFuses })),
    ),
  'the packager’s own setting says the same of those that it knows': ({ settings }) =>
    same(
      sorted(settings['electronFuses'] ?? {}),
      sorted(Object.fromEntries(known.map(([name, state]) => [lowerFirst(name), state]))),
    ),
  'the fuses are burnt after packing': ({ settings }) => settings['afterPack'] === burnFuses,
  'the program is one archive, of which only libraries of the system are outside': ({ settings }) =>
    same(settings['asar'], { smartUnpack: false }) &&
    same(settings['asarUnpack'], ['node_modules/better-sqlite3/prebuilds/**']),
  'only the build, its licence and the one native module are shipped': ({ settings }) => {
    const files = settings['files'] as string[]
    const allowed = /^(package\.json|LICENSE|out\/\{main,preload,renderer\}\/\*\*|node_modules\/better-sqlite3\/.+)$/
    return files.includes('!node_modules/**') && files.every((file) => file.startsWith('!') || allowed.test(file))
  },
  'nothing is compiled or published on the way': ({ settings }) =>
    settings['npmRebuild'] === false && settings['publish'] === null,
  'there is an installer for Windows': ({ settings }) => same(settings['win'], { target: ['nsis'] }),
  'there are an image and an archive for macOS': ({ settings }) =>
    same((settings['mac'] as { target: string[] }).target, ['dmg', 'zip']),
  'there are an AppImage and a package for Linux': ({ settings }) =>
    same((settings['linux'] as { target: string[] }).target, ['AppImage', 'deb']),
}

const setting = (name: string, value: unknown) => (packager: Packager) => ({
  ...packager,
  settings: { ...packager.settings, [name]: value },
})
const burning = (change: (states: Record<string, unknown>) => Record<string, unknown>) => (packager: Packager) => ({
  ...packager,
  burnt: Object.fromEntries(Object.entries(packager.burnt).map(([program, states]) => [program, change(states)])),
})

/** Ways to pack that are worse, each of which has to be caught. */
const mutants: Record<string, (packager: Packager) => Packager> = {
  ...Object.fromEntries(
    Object.entries(wantedFuses).flatMap(([name, state]) => [
      [`${name} flipped`, burning((states) => ({ ...states, [name]: !state }))],
      [`${name} left out`, burning(({ [name]: _, ...states }) => states)],
    ]),
  ),
  ...Object.fromEntries(
    known.map(([name, state]) => [
      `${name} flipped in the setting`,
      (packager: Packager) =>
        setting('electronFuses', { ...(packager.settings['electronFuses'] as object), [lowerFirst(name)]: !state })(
          packager,
        ),
    ]),
  ),
  'fuses may be missing': burning((states) => ({ ...states, strictlyRequireAllFuses: false })),
  'one platform is forgotten': ({ burnt: { 'packed/Pushdeck.exe': _, ...burnt }, settings }) => ({ settings, burnt }),
  'no hook': setting('afterPack', undefined),
  'no archive': setting('asar', false),
  'all unpacked': setting('asarUnpack', ['**']),
  'the whole project': setting('files', ['**']),
  'all packages': setting('files', ['package.json', 'out/{main,preload,renderer}/**']),
  'a rebuild': setting('npmRebuild', true),
  'an upload': setting('publish', 'github'),
  'no installer for Windows': setting('win', { target: ['zip'] }),
  'no image for macOS': setting('mac', { target: ['zip'] }),
  'no package for Linux': setting('linux', { target: ['AppImage'] }),
}

const unmet = (packager: Packager): string[] =>
  Object.entries(demands).flatMap(([name, isMet]) => (isMet(packager) ? [] : [name]))

/** S2: how the program is packed, fuse by fuse. The controls are worse ways to pack. */
export const packaging: SecurityRun = async () => {
  const packager = await readPackager()
  const passed = Object.entries(mutants).flatMap(([name, mutate]) => (unmet(mutate(packager)).length > 0 ? [] : [name]))
  return figureOf(Object.keys(demands).length, unmet(packager), { tried: Object.keys(mutants).length, passed })
}
