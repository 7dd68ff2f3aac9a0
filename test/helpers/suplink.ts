import { onTestFinished } from 'vitest'
import { startPractice } from '#main/practice/start.ts'
import type { AudienceDraft } from '#shared/domain/audience.ts'
import type { SuplinkContent } from '#shared/domain/suplink-content.ts'
import type { OpenApp } from './app.ts'

/** A test connection to a practice supLink of the test's own. */
export async function addSuplink({ client, clock }: OpenApp, settings: Record<string, string> = {}) {
  const { suplink, close } = await startPractice({ clock })
  onTestFinished(close)
  const connection = await client.connections.create({
    name: '工厂 supLink',
    provider: 'suplink',
    stage: 'test',
    baseUrl: suplink.baseUrl,
    credentials: { ...suplink.credentials, ...settings },
  })
  return { connection, suplink }
}

const appId = 'A84B00000001'

export const suplinkMessage = (msg: SuplinkContent['msg']): SuplinkContent => ({ provider: 'suplink', appId, msg })

export const users = (count: number): AudienceDraft => ({
  kind: 'user',
  text: Array.from({ length: count }, (_, index) => `test${String(index + 1).padStart(3, '0')}`).join('\n'),
})
