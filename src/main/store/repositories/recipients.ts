import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Audience, recipientKindSchema } from '#shared/domain/audience.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import { asOnTheWire } from '#shared/domain/recipient-value.ts'
import type { Db } from '../database.ts'
import { newestFirst } from '../newest-first.ts'
import { recipientHash } from '../recipient-hash.ts'
import { type DeliveryHead, headColumns } from './deliveries.ts'
import { type FrozenRequest, frozen } from './requests.ts'

/** Whom a frozen request is for, as its provider reads it. */
export type AudienceOf = (provider: ProviderId, request: FrozenRequest) => Audience

/** A delivery whose recipients are indexed, or are to be. */
export type Indexed = Pick<DeliveryHead, 'id' | 'seq' | 'provider' | 'audience_kind'>

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

interface Entry extends Place {
  hash: number
}

const open = sql.lit(0 as const)
const reviewed = sql.lit('reviewed' as const)
const kinds = recipientKindSchema.options
const newest = Number.MAX_SAFE_INTEGER
const openAtOnce = 50
const requestsPerRead = 4
/** Recipients in one transaction: some milliseconds. */
const entriesPerWrite = 4_000

/**
 * Finds deliveries by whom they name. The bodies that were frozen are what is true; the index only says where to look. A
 * delivery whose index is not complete is looked through instead, so that a crash or an old database hides none.
 */
export const recipientsRepository = (db: Db, audienceOf: AudienceOf) => {
  const withOpenIndex = () =>
    db
      .selectFrom('deliveries')
      .where('recipients_indexed', '=', open)
      .where('cleared', '=', open)
      .where('state', '<>', reviewed)
      .orderBy('seq', 'desc')

  async function* openBefore({ least, before }: Range): AsyncGenerator<Unread, void> {
    for (let next = before; ; ) {
      const page = await withOpenIndex()
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

  const requestsAfter = (deliveryId: string, position: number) =>
    frozen(db)
      .where('delivery_id', '=', deliveryId)
      .where('position', '>', position)
      .orderBy('position')
      .limit(requestsPerRead)
      .execute()

  /** All requests of a delivery whose bytes are there. */
  async function* requestsOf(deliveryId: string) {
    for (let after = 0; ; ) {
      const page = await requestsAfter(deliveryId, after)
      yield* page
      const last = page.at(-1)
      if (!last || page.length < requestsPerRead) return
      after = last.position
      await nextTurn()
    }
  }

  const lookThrough = async ({ id, provider }: Indexed, isMeant: (audience: Audience) => boolean) => {
    for await (const request of requestsOf(id)) if (isMeant(audienceOf(provider, request))) return request.position
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

  /** Nothing of a delivery that has been cleared meanwhile. */
  const write = (entries: readonly Entry[]) =>
    sql`
      INSERT OR IGNORE INTO recipient_hashes (hash, seq, position)
      SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${given(entries)})
      WHERE (SELECT cleared FROM deliveries WHERE seq = value ->> 1) = 0`.execute(db)

  const erase = (entries: readonly Entry[]) =>
    sql`
      DELETE FROM recipient_hashes WHERE (hash, seq, position) IN (
        SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${given(entries)}))`.execute(db)

  async function* entriesOf({ id, seq, provider }: Indexed): AsyncGenerator<Entry> {
    for await (const request of requestsOf(id))
      for (const value of recipientsIn(audienceOf(provider, request)))
        yield { hash: recipientHash(value), seq, position: request.position }
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
    /** The newest deliveries whose recipients are to be indexed. */
    open: (limit: number): Promise<Indexed[]> =>
      withOpenIndex().select(['id', 'seq', 'provider', 'audience_kind']).limit(limit).execute(),
    /** Writes down whom deliveries name; between two writes of some milliseconds everything else gets its turn. */
    index: async (deliveries: readonly Indexed[], signal: AbortSignal): Promise<void> => {
      let entries: Entry[] = []
      const flush = async () => {
        if (entries.length > 0) await write(entries)
        entries = []
        await nextTurn()
      }
      for (const delivery of deliveries) {
        if (!namesRecipients(delivery)) continue
        for await (const entry of entriesOf(delivery)) {
          if (entries.push(entry) >= entriesPerWrite) await flush()
          if (signal.aborted) return
        }
      }
      await flush()
      const done = deliveries.map(({ seq }) => seq)
      await db.updateTable('deliveries').set({ recipients_indexed: 1 }).where('seq', 'in', done).execute()
    },
    /** Takes a delivery out of the index; call it while its bodies are still there. */
    forget: async (delivery: Indexed): Promise<void> => {
      let entries: Entry[] = []
      const flush = async () => {
        if (entries.length > 0) await erase(entries)
        entries = []
        await nextTurn()
      }
      for await (const entry of entriesOf(delivery)) if (entries.push(entry) >= entriesPerWrite) await flush()
      await flush()
    },
  }
}

/** In the order of the index, so that neighbours are written together. */
const given = (entries: readonly Entry[]): string =>
  JSON.stringify(entries.toSorted((a, b) => a.hash - b.hash).map(({ hash, seq, position }) => [hash, seq, position]))

const namesRecipients = ({ audience_kind: kind }: Indexed): boolean => kinds.some((named) => named === kind)

const recipientsIn = (audience: Audience): readonly string[] =>
  'values' in audience && audience.kind !== 'tag' ? audience.values : []

/** Whether an audience names one of these, each written as its kind is. */
function meaning(values: readonly string[]): (audience: Audience) => boolean {
  return (audience) => {
    const recipients = recipientsIn(audience)
    if (!('values' in audience) || recipients.length === 0) return false
    const wanted = new Set(values.map((value) => asOnTheWire(audience.kind, value)))
    return recipients.some((value) => wanted.has(value))
  }
}
