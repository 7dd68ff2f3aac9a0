import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import { recipientKindSchema } from '#shared/domain/audience.ts'
import type { Db } from '../database.ts'
import { recipientHash } from '../recipient-hash.ts'
import type { DeliveryHead } from './deliveries.ts'
import { type AudienceOf, recipientsIn, requestsOf } from './frozen-recipients.ts'

/** A delivery whose recipients are indexed, or are to be. */
export type Indexed = Pick<DeliveryHead, 'id' | 'seq' | 'provider' | 'audience_kind'>

interface Entry {
  hash: number
  seq: number
  position: number
}

const open = sql.lit(0 as const)
const reviewed = sql.lit('reviewed' as const)
const kinds = recipientKindSchema.options
/** Recipients in one transaction: some milliseconds. */
const entriesPerWrite = 4_000

/** Deliveries whose recipients are not all in the index, newest first. */
export const withOpenIndex = (db: Db) =>
  db
    .selectFrom('deliveries')
    .where('recipients_indexed', '=', open)
    .where('cleared', '=', open)
    .where('state', '<>', reviewed)
    .orderBy('seq', 'desc')

/** Writes down by hash whom deliveries name: where `recipientsRepository` looks first. */
export const recipientIndexRepository = (db: Db, audienceOf: AudienceOf) => {
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
    for await (const request of requestsOf(db, id))
      for (const value of recipientsIn(audienceOf(provider, request)))
        yield { hash: recipientHash(value), seq, position: request.position }
  }

  return {
    /** The newest deliveries whose recipients are to be indexed. */
    open: (limit: number): Promise<Indexed[]> =>
      withOpenIndex(db).select(['id', 'seq', 'provider', 'audience_kind']).limit(limit).execute(),
    /** Writes down whom deliveries name; between two writes of some milliseconds everything else gets its turn. */
    add: async (deliveries: readonly Indexed[], signal: AbortSignal): Promise<void> => {
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
