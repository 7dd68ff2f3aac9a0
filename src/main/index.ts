import { fileURLToPath } from 'node:url'
import { runElectronHost } from './hosts/electron/index.ts'
import { version } from './version.ts'

const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

runElectronHost(process.argv.slice(1), {
  version,
  pageDirectory: built('../renderer'),
  preload: built('../preload/index.cjs'),
})
