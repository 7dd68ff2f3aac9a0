import { randomBytes } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { type App, createApp } from '#main/app/create-app.ts'
import { systemRandom } from '#main/app/node-ports.ts'
import { databaseName } from '#main/app/open-core.ts'
import type { Log, Ports } from '#main/app/ports.ts'
import type { Tuning } from '#main/app/tuning.ts'
import { createKeyFileProtector } from '#main/vault/key-file-protector.ts'
import type { Client } from '#shared/contract/index.ts'
import { type TestClock, testClock } from './clock.ts'
import { type Folder, temporaryFolder } from './folder.ts'

export { databaseName }
export const operator = '李雷'

/** Tests write no 16 MB each. */
export const smallReserve = { reserveBytes: 64 * 1024 }

/** Tests send one message again and again, at any hour; those of the rules themselves give them back. */
const withoutGuard = { duplicateMinutes: 0, largerTimes: 0, quietFrom: 0, quietTo: 0 }

export interface LogLine {
  level: keyof Log
  message: string
  detail: Record<string, unknown> | undefined
}

export interface OpenApp {
  app: App
  /** Calls the core in memory, as a window of the console. */
  client: Client
  clock: TestClock
  folder: Folder
  /** Path of the database file. */
  database: string
  logged: LogLine[]
  /** Ends it as a quit does. */
  close(): Promise<void>
}

interface AppOptions {
  folder?: Folder
  clock?: TestClock
  tuning?: Tuning
  ports?: Partial<Ports>
  /** Null for a first start, at which nobody has given a name. */
  operatorName?: string | null
}

/** The whole core on a folder and a clock of its own; it is closed when the test ends. */
export async function openApp({
  folder = temporaryFolder(),
  clock = testClock(),
  tuning = {},
  ports = {},
  operatorName = operator,
}: AppOptions = {}): Promise<OpenApp> {
  const logged: LogLine[] = []
  const app = await createApp(
    { ...portsFor(folder, clock, logged), ...ports },
    {
      storage: smallReserve,
      testFirst: false,
      // how dear a guess is matters to the vault's own tests
      passphraseCost: 2 ** 10,
      ...tuning,
      thresholds: { ...withoutGuard, ...tuning.thresholds },
    },
  )
  const client: Client = createRouterClient(app.router, { context: { services: app.services, script: null } })
  let closing: Promise<void> | null = null
  const close = () => {
    closing ??= closeWith(app, clock)
    return closing
  }
  onTestFinished(close)
  if (operatorName !== null) await client.settings.update({ operator: operatorName })
  return { app, client, clock, folder, database: folder.file(databaseName), logged, close }
}

function portsFor(folder: Folder, clock: TestClock, logged: LogLine[] = []): Ports {
  const write = (level: keyof Log) => (message: string, detail?: Record<string, unknown>) =>
    void logged.push({ level, message, detail })
  return {
    version: '0.0.0-test',
    dataDirectory: folder.path,
    home: '/home/somebody',
    clock,
    random: systemRandom,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    protector: createKeyFileProtector(folder.file('vault.key'), randomBytes),
    practicePort: 0,
  }
}

/** What is under way gets its grace by the clock, which stands still. */
async function closeWith(app: App, clock: TestClock): Promise<void> {
  let isClosed = false
  const closing = app.close().finally(() => {
    isClosed = true
  })
  while (!isClosed) {
    clock.advance(1_000)
    await nextTurn()
  }
  await closing
}
