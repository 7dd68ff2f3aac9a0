import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { systemClock, systemRandom } from '#main/app/node-ports.ts'
import { loadPage } from '#main/app/page.ts'
import { createAdmission } from '#main/hosts/web/admission.ts'
import { startServer } from '#main/hosts/web/server.ts'
import { createKeyFileProtector } from '#main/vault/key-file-protector.ts'
import { openCore } from './console-core.ts'

/** The web host with its core. Arguments: data folder, folder of a page, `deaf` for a console that masks nothing. */
const [dataDirectory = '', pageDirectory = '', how = ''] = process.argv.slice(2)
const { app, endWith } = await openCore(dataDirectory, how, async () => ({
  protector: createKeyFileProtector(join(dataDirectory, 'vault.key'), randomBytes),
}))
const admission = createAdmission({ clock: systemClock, random: systemRandom })
const page = loadPage(pageDirectory, () => systemRandom.bytes(16).toString('base64url'))
const server = await startServer({ app, admission, page, port: 0 })
endWith(server.close)
process.stdout.write(`${JSON.stringify({ event: 'ready', url: server.url, token: admission.token })}\n`)
