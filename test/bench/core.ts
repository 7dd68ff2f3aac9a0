import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { type App, createApp } from '#main/app/create-app.ts'
import { systemClock, systemRandom } from '#main/app/node-ports.ts'
import type { Ports } from '#main/app/ports.ts'
import type { Tuning } from '#main/app/tuning.ts'
import { createKeyFileProtector } from '#main/vault/key-file-protector.ts'
import type { Client } from '#shared/contract/index.ts'
import { silentLog } from '#test/helpers/silent-log.ts'

/** The core on a folder of its own, with a client that speaks to it as a script does. */
export async function openCore(
  tuning: Tuning,
  ports: Partial<Ports> = {},
): Promise<{ app: App; client: Client; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-bench-'))
  const app = await createApp(
    {
      version: 'bench',
      dataDirectory: folder,
      home: '/home/somebody',
      clock: systemClock,
      random: systemRandom,
      log: silentLog,
      protector: createKeyFileProtector(join(folder, 'vault.key'), systemRandom.bytes),
      practicePort: 0,
      ...ports,
    },
    tuning,
  )
  const client: Client = createRouterClient(app.router, {
    context: { services: app.services, script: { operator: 'bench' } },
  })
  return {
    app,
    client,
    close: async () => {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
