import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createApp } from '#main/app/create-app.ts'
import { createFileLog, keepFilesPrivate, systemClock, systemRandom } from '#main/app/node-ports.ts'
import { loadPage } from '#main/app/page.ts'
import type { Clock } from '#main/app/ports.ts'
import { createHostLog } from '#main/app/safe-log.ts'
import { endOnUnforeseen } from '#main/app/unforeseen.ts'
import { createAdmission } from '#main/hosts/web/admission.ts'
import { startServer } from '#main/hosts/web/server.ts'
import { createKeyFileProtector } from '#main/vault/key-file-protector.ts'
import type { Redactor } from '#main/vault/redactor.ts'
import { faultyDisk } from '#test/helpers/faulty-disk.ts'

/**
 * The web host with its core, whose day takes half an hour and whose disk can be filled. Arguments: data folder, folder
 * of a page, `deaf` for a console that masks nothing.
 */
const [dataDirectory = '', pageDirectory = '', how = ''] = process.argv.slice(2)
const timesFaster = 50
const startedAt = systemClock.now()
const clock: Clock = {
  now: () => startedAt + timesFaster * (systemClock.now() - startedAt),
  monotonic: () => timesFaster * systemClock.monotonic(),
  after: (milliseconds, callback) => systemClock.after(milliseconds / timesFaster, callback),
}
const masksNothing: Redactor = {
  learn: () => {},
  learnForNow: () => {},
  text: (text) => text,
  words: (text) => text,
  detail: (detail) => detail,
}

keepFilesPrivate()
const logFile = join(dataDirectory, 'logs', 'pushdeck.log')
const hostLog =
  how === 'deaf'
    ? { log: createFileLog(logFile, clock.now), redactor: masksNothing, logFile }
    : createHostLog(logFile, clock.now)
endOnUnforeseen(hostLog.log, () => process.exit(1))
const disk = faultyDisk()
const app = await createApp(
  {
    version: '0.0.0-test',
    ...{ dataDirectory, clock, random: systemRandom, practicePort: 0, ...hostLog },
    protector: createKeyFileProtector(join(dataDirectory, 'vault.key'), randomBytes),
  },
  {
    testFirst: false,
    thresholds: {
      ...{ massAbove: 1_000_000, massHoldSeconds: 0, holdSeconds: 0, duplicateMinutes: 0, largerTimes: 0 },
      ...{ quietFrom: 0, quietTo: 0 },
    },
    storage: { reserveBytes: 64 * 1024, through: disk.through },
  },
)
const admission = createAdmission({ clock: systemClock, random: systemRandom })
const page = loadPage(pageDirectory, () => systemRandom.bytes(16).toString('base64url'))
const server = await startServer({ app, admission, page, port: 0 })

process.on('message', (word) => {
  if (word === 'full') disk.breakAfter(0)
  else disk.mend()
  process.send?.('heard')
})
process.once('disconnect', async () => {
  disk.mend()
  await server.close()
  await app.close()
  process.exit()
})
process.stdout.write(`${JSON.stringify({ event: 'ready', url: server.url, token: admission.token })}\n`)
