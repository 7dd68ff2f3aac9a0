import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Audience, recipientKindSchema } from '#shared/domain/audience.ts'
import { asOnTheWire } from '#shared/domain/recipient-value.ts'
import type { Db } from '../database.ts'
import { newestFirst } from '../newest-first.ts'
import { recipientHash } from '../recipient-hash.ts'
import { type DeliveryHead, headColumns } from './deliveries.ts'
import { type AudienceOf, recipientsIn, requestsOf } from './frozen-recipients.ts'
import { type Indexed, withOpenIndex } from './recipient-index.ts'
import { frozen } from './requests.ts'

/** A delivery that names a recipient, and the position of the first request found that does. */
export type RecipientHit = DeliveryHead & { position: number }

/** Places from `least` up to, but not including `before`. */
export interface Range {
  least: number
  before: number
}

interface Place {
  seq: number
  position: number
}

/** A delivery that is to be looked through. */
interface Unread {
  seq: number
  delivery: Indexed
}

const kinds = recipientKindSchema.options
const newest = Number.MAX_SAFE_INTEGER
const openAtOnce = 50

/**
 * Finds deliveries by whom they name. The bodies that were frozen are what is true; the index only says where to look. A
 * delivery whose index is not complete is looked through instead, so that a crash or an old database hides none.
 */
export const recipientsRepository = (db: Db, audienceOf: AudienceOf) => {
  async function* openBefore({ least, before }: Range): AsyncGenerator<Unread, void> {
    for (let next = before; ; ) {
      const page = await withOpenIndex(db)
        .select(['id', 'seq', 'provider', 'audience_kind'])
        .where('audience_kind', 'in', kinds)
        .where('seq', '<', next)
        .where('seq', '>=', least)
        .limit(openAtOnce)
        .execute()
      for (const delivery of page) yield { seq: delivery.seq, delivery }
      const last = page.at(-1)
      if (!last) return
      next = last.seq
    }
  }

  async function* hitsBefore(hash: number, { least, before }: Range): AsyncGenerator<Place, void> {
    for (let last = { seq: before, position: 0 }; ; ) {
      const page = await db
        .selectFrom('recipient_hashes')
        .select(['seq', 'position'])
        .where('hash', '=', hash)
        .where(sql<boolean>`(seq, position) < (${last.seq}, ${last.position})`)
        .where('seq', '>=', least)
        .orderBy('seq', 'desc')
        .orderBy('position', 'desc')
        .limit(openAtOnce)
        .execute()
      yield* page
      const end = page.at(-1)
      if (!end) return
      last = end
    }
  }

  const lookThrough = async ({ id, provider }: Indexed, isMeant: (audience: Audience) => boolean) => {
    for await (const request of requestsOf(db, id)) if (isMeant(audienceOf(provider, request))) return request.position
    return null
  }

  /** The position where what the index says holds, null where it does not: two recipients may have one hash. */
  const lookAt = async ({ seq, position }: Place, isMeant: (audience: Audience) => boolean) => {
    const delivery = await db
      .selectFrom('deliveries')
      .select(['id', 'provider', 'recipients_indexed'])
      .where('seq', '=', seq)
      .executeTakeFirst()
    // of one that is being indexed, all is looked through
    if (delivery?.recipients_indexed !== 1) return null
    const request = await frozen(db)
      .where('delivery_id', '=', delivery.id)
      .where('position', '=', position)
      .executeTakeFirst()
    return request !== undefined && isMeant(audienceOf(delivery.provider, request)) ? position : null
  }

  /** Where the newest deliveries stand that name one of these recipients, and the first request found that does. */
  async function* placesWith(values: readonly string[], range: Range): AsyncGenerator<Place, void> {
    const isMeant = meaning(values)
    const spellings = new Set(values.flatMap((value) => [value, asOnTheWire('user_id', value)]))
    const places = newestFirst<Place | Unread>([
      openBefore(range),
      ...[...spellings].map((value) => hitsBefore(recipientHash(value), range)),
    ])
    let lastSeq: number | null = null
    for await (const place of places) {
      if (place.seq === lastSeq) continue
      const position = 'delivery' in place ? await lookThrough(place.delivery, isMeant) : await lookAt(place, isMeant)
      await nextTurn()
      if (position === null) continue
      lastSeq = place.seq
      yield { seq: place.seq, position }
    }
  }

  return {
    placesWith,
    /** Whether a delivery names one of these. */
    names: async ({ seq }: Pick<Indexed, 'seq'>, values: readonly string[]): Promise<boolean> => {
      const { done } = await placesWith(values, { least: seq, before: seq + 1 }).next()
      return done !== true
    },
    /**
     * The newest deliveries before a place that name one of these recipients, each cleaned; a number is meant as a user id
     * and as any other id. Everybody, tags and the one receiver of a forwarding are none that is named.
     */
    deliveriesWith: async (
      values: readonly string[],
      beforeSeq: number | null,
      limit: number,
    ): Promise<RecipientHit[]> => {
      const hits: RecipientHit[] = []
      for await (const { seq, position } of placesWith(values, { least: 0, before: beforeSeq ?? newest })) {
        const head = await db.selectFrom('deliveries').select(headColumns).where('seq', '=', seq).executeTakeFirst()
        if (head && head.cleared === 0) hits.push({ ...head, position })
        if (hits.length === limit) break
      }
      return hits
    },
  }
}

/** Whether an audience names one of these, each written as its kind is. */
function meaning(values: readonly string[]): (audience: Audience) => boolean {
  return (audience) => {
    const recipients = recipientsIn(audience)
    if (!('values' in audience) || recipients.length === 0) return false
    const wanted = new Set(values.map((value) => asOnTheWire(audience.kind, value)))
    return recipients.some((value) => wanted.has(value))
  }
}
