import fuses from './fuses.json' with { type: 'json' }
import { burnFuses } from './fuses.mjs'

const { WasmTrapHandlers: _onlyBurnt, ...known } = fuses
const lowerFirst = (name) => `${name[0].toLowerCase()}${name.slice(1)}`

/** How the built console becomes a program to install. Paths are from the project's root. */
export default {
  appId: 'dev.pushdeck.console',
  productName: 'Pushdeck',
  directories: { output: 'artifacts/installers', buildResources: 'packaging/resources' },
  // a package of Debian names whom to turn to; who publishes the program puts themselves here
  extraMetadata: { homepage: 'https://pushdeck.example/' },
  // what the build has put into its bundles is not shipped a second time
  files: [
    'package.json',
    'LICENSE',
    'out/{main,preload,renderer}/**',
    '!out/main/{web,practice}.js',
    '!node_modules/**',
    'node_modules/better-sqlite3/{package.json,LICENSE,lib/**}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
    'node_modules/better-sqlite3/prebuilds/${platform}*-${arch}.node',
  ],
  // what is outside the archive is not checked for its integrity, so only what the system itself loads is there
  asar: { smartUnpack: false },
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/**'],
  // its binaries fit Node and Electron as they come
  npmRebuild: false,
  publish: null,
  afterPack: burnFuses,
  electronFuses: Object.fromEntries(Object.entries(known).map(([name, state]) => [lowerFirst(name), state])),
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg', 'zip'], category: 'public.app-category.business', hardenedRuntime: true },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: 'pushdeck',
    maintainer: 'Pushdeck <pushdeck@pushdeck.example>',
  },
}
