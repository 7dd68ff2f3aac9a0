import type { ConnectionRow } from '#main/store/repositories/connections.ts'
import type { Repositories } from '#main/store/store.ts'
import { invalidField, Refusal } from './refusal.ts'
import type { StageLockService } from './stage-lock.ts'

/** What a change does to a connection, seen from the deliveries that were reviewed for it. */
export interface ConnectionEffect {
  /** Another stage, address or account: another recipient of what was reviewed. */
  movesAccount: boolean
  changesSecrets: boolean
}

/**
 * Refuses a change under deliveries that were reviewed for what the connection was. Secrets alone may change while a
 * run is paused: a new token is how a refused run goes on.
 */
export async function assertMayChange(
  { deliveries }: Pick<Repositories, 'deliveries'>,
  before: ConnectionRow,
  { movesAccount, changesSecrets }: ConnectionEffect,
  stageLock: StageLockService,
): Promise<void> {
  if ((movesAccount || changesSecrets) && before.built_in === 1) {
    throw invalidField('baseUrl', {
      zh: '练习连接的地址和账号由推送台管理。',
      en: 'Address and account of the practice connection belong to the console.',
    })
  }
  if (movesAccount && before.stage === 'production') stageLock.assertOpen()
  const { scheduled = 0, held = 0, running = 0, paused = 0 } = await deliveries.statesOf(before.id)
  const isTouched = movesAccount || changesSecrets
  if ((isTouched && held + running > 0) || (movesAccount && scheduled + paused > 0))
    throw new Refusal('CONNECTION_BUSY')
}
