import { join } from 'node:path'
import { type App, createApp } from '#main/app/create-app.ts'
import { createFileLog, keepFilesPrivate, systemClock, systemRandom } from '#main/app/node-ports.ts'
import type { Clock, Log, Ports } from '#main/app/ports.ts'
import { createHostLog } from '#main/app/safe-log.ts'
import { endOnUnforeseen } from '#main/app/unforeseen.ts'
import type { Redactor } from '#main/vault/redactor.ts'
import { faultyDisk } from '#test/helpers/faulty-disk.ts'

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

/** What a host of this process gives to the core beside its folder. */
type HostPorts = Pick<Ports, 'protector'> & Partial<Ports>

/**
 * A core for a host in this process, whose day takes half an hour and whose disk its parent can fill and empty. `how` is
 * `deaf` for one that masks nothing. It ends with its parent's channel, after `close`.
 */
export async function openCore(
  dataDirectory: string,
  how: string,
  hostPorts: (log: Log) => Promise<HostPorts>,
): Promise<{ app: App; log: Log; endWith(close: () => Promise<void>): void }> {
  keepFilesPrivate()
  const logFile = join(dataDirectory, 'logs', 'pushdeck.log')
  const hostLog =
    how === 'deaf'
      ? { log: createFileLog(logFile, clock.now), redactor: masksNothing, logFile }
      : createHostLog(logFile, clock.now)
  endOnUnforeseen(hostLog.log, () => process.exit(1))
  const disk = faultyDisk()
  const ports = { ...(await hostPorts(hostLog.log)), ...hostLog }
  const app = await createApp(
    {
      version: '0.0.0-test',
      dataDirectory,
      home: '/home/somebody',
      clock,
      random: systemRandom,
      practicePort: 0,
      ...ports,
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
  process.on('message', (word) => {
    if (word !== 'full' && word !== 'room') return
    if (word === 'full') disk.breakAfter(0)
    else disk.mend()
    process.send?.('heard')
  })
  return {
    app,
    log: hostLog.log,
    endWith: (close) => {
      process.once('disconnect', async () => {
        disk.mend()
        await close()
        await app.close()
        process.exit()
      })
    },
  }
}
