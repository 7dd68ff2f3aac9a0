import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Audience } from '#shared/domain/audience.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { Db } from '../database.ts'
import { type FrozenRequest, frozen } from './requests.ts'

/** Whom a frozen request is for, as its provider reads it. */
export type AudienceOf = (provider: ProviderId, request: FrozenRequest) => Audience

const requestsPerRead = 4

const requestsAfter = (db: Db, deliveryId: string, position: number) =>
  frozen(db)
    .where('delivery_id', '=', deliveryId)
    .where('position', '>', position)
    .orderBy('position')
    .limit(requestsPerRead)
    .execute()

/** All requests of a delivery whose bytes are there. */
export async function* requestsOf(db: Db, deliveryId: string) {
  for (let after = 0; ; ) {
    const page = await requestsAfter(db, deliveryId, after)
    yield* page
    const last = page.at(-1)
    if (!last || page.length < requestsPerRead) return
    after = last.position
    await nextTurn()
  }
}

/** Everybody and tags name none. */
export const recipientsIn = (audience: Audience): readonly string[] =>
  'values' in audience && audience.kind !== 'tag' ? audience.values : []
