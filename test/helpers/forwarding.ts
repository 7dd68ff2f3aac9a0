import { onTestFinished } from 'vitest'
import type { PracticeForward } from '#main/practice/forward/practice-forward.ts'
import { startPractice } from '#main/practice/start.ts'
import type { Connection } from '#shared/contract/connections.ts'
import type { Client } from '#shared/contract/index.ts'
import type { AudienceDraft } from '#shared/domain/audience.ts'
import type { ForwardContent } from '#shared/domain/forward-content.ts'
import type { ForwardMode } from '#shared/domain/forward-settings.ts'
import type { Stage } from '#shared/domain/stage.ts'
import type { OpenApp } from './app.ts'

export const toTarget: AudienceDraft = { kind: 'target', text: '' }

export const event = (more: Partial<ForwardContent['event']> = {}): ForwardContent => ({
  provider: 'forward',
  event: {
    type: 'device_offline',
    appid: 'app-1',
    payload: '{"deviceSn": "SN-1", "parentDeviceSn": null, "offline": 0}',
    ...more,
  },
})

export interface Target {
  name?: string
  stage?: Stage
  mode?: ForwardMode
  baseUrl?: string
  credentials?: Record<string, string>
}

/** A target at the practice receiver, with what its mode needs and nothing else. */
export function credentialsFor({ credentials }: PracticeForward, mode: ForwardMode): Record<string, string> {
  const oauth = ['tokenUrl', 'tokenLife', 'clientId', 'clientSecret', 'scope']
  const names = { token: ['token'], client_credentials: oauth, password: [...oauth, 'username', 'password'] }[mode]
  return { mode, ...Object.fromEntries(names.map((name) => [name, credentials[name] ?? ''])) }
}

/** A practice receiver of the test's own, by the test's clock. */
export async function startReceiver(clock: { now(): number }, port = 0): Promise<PracticeForward> {
  const { forward, close } = await startPractice({ clock, ports: { forward: port } })
  onTestFinished(close)
  return forward
}

export function addTarget(client: Client, forward: PracticeForward, target: Target = {}): Promise<Connection> {
  const { name = '设备平台', stage = 'test', mode = 'token', baseUrl = forward.pushUrl, credentials } = target
  const given = { ...credentialsFor(forward, mode), ...credentials }
  return client.connections.create({ name, provider: 'forward', stage, baseUrl, credentials: given })
}

/** A receiver and a target that points to it. */
export async function addReceiver({ client, clock }: OpenApp, target: Target = {}) {
  const forward = await startReceiver(clock)
  return { forward, connection: await addTarget(client, forward, target) }
}
