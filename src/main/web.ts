import { fileURLToPath } from 'node:url'
import { runWebHost } from './hosts/web/index.ts'
import { version } from './version.ts'

const pageDirectory = fileURLToPath(new URL('../renderer', import.meta.url))

process.exit(await runWebHost(process.argv.slice(2), { version, pageDirectory }))
