import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type App, createApp } from '#main/app/create-app.ts'
import { systemClock, systemRandom } from '#main/app/node-ports.ts'
import type { Tuning } from '#main/app/tuning.ts'
import { createKeyFileProtector } from '#main/vault/key-file-protector.ts'
import type { Audience } from '#shared/domain/audience.ts'
import type { Content } from '#shared/domain/content.ts'
import { silentLog } from '#test/helpers/silent-log.ts'

export const operator = '李雷'

/** Providers that are sent to: one that de-duplicates by `request_id`, and one where a repeat is a second message. */
export type Target = 'maxim' | 'suplink'

/** The core on a folder, with real time and without practice servers. */
export const openConsole = (dataDirectory: string, tuning: Tuning = {}): Promise<App> =>
  createApp(
    {
      version: '0.0.0-test',
      dataDirectory,
      home: '/home/somebody',
      clock: systemClock,
      random: systemRandom,
      log: silentLog,
      protector: createKeyFileProtector(join(dataDirectory, 'vault.key'), randomBytes),
      practicePort: 0,
    },
    { practice: false, ...tuning },
  )

/** Users in one request to supLink, so that a run has many small ones; MaxIM takes 500. */
const listLimit = 3

const credentials = {
  maxim: { appId: 'practice-app', accessToken: 'practice-token-not-a-secret' },
  suplink: { secretKey: 'practice-key-not-a-secret', listLimit: String(listLimit) },
}

export async function connect({ services }: App, provider: Target, baseUrl: string): Promise<string> {
  const [known] = await services.connections.list()
  if (known) return known.id
  const target = { name: 'App', provider, stage: 'test', baseUrl, credentials: credentials[provider] } as const
  return (await services.connections.create(target, operator)).id
}

/** A message in `requests` requests to recipients of its own, so that no two bodies are alike. */
export function messageOf(
  provider: Target,
  connectionId: string,
  name: string,
  requests: number,
): { connectionId: string; content: Content; audience: Audience } {
  const perRequest = provider === 'maxim' ? 500 : listLimit
  const count = perRequest * (requests - 1) + 1
  const values = Array.from({ length: count }, (_, index) => `${name}-${index}`)
  if (provider === 'maxim') {
    const content: Content = { provider, setting: {}, message: { type: 'text', body: '您的订单已发货' } }
    return { connectionId, content, audience: { kind: 'alias', values } }
  }
  const content: Content = { provider, appId: 'A84B00000001', msg: { msgType: 'text_msg', content: '您的订单已发货' } }
  return { connectionId, content, audience: { kind: 'user', values } }
}
