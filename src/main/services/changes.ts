import type { CallEnd, Send } from '#main/providers/types.ts'
import type { ChangeRow } from '#main/store/repositories/changes.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import type { Text } from '#shared/domain/text.ts'
import { ended, endOf, failure, notWritten } from './change-end.ts'
import { createChangeRecord, type Intent, type Wanted } from './change-record.ts'
import { type RecordedAnswer, recorded, toChange } from './change-views.ts'
import type { Core } from './core.ts'
import { departure } from './departure.ts'
import { masked } from './masked-answer.ts'
import { pageFrom, readCursor } from './paging.ts'
import { invalidField, Refusal } from './refusal.ts'
import { redactedTenant } from './tenant-record.ts'
import { within } from './time-limit.ts'

const limitMs = 120_000
/** A file may leave as slowly as this, about 16 kB/s, on top of `limitMs`. */
const slowestBytesPerMs = 16

/** Makes the calls of a change over the given way, until the signal ends it. */
type Work = (way: { send: Send; signal: AbortSignal; onRead: (bytes: number) => void }) => Promise<CallEnd>

interface UnderWay {
  /** Same for the same connection, operation and input, files aside. */
  sameness: string
  /** With the files. */
  key: string
  /** Aborted with the code of the cause. */
  abort: AbortController
  /** Of its files; null for a change without one. */
  progress: { connectionId: string; bytes: number; sent: number } | null
  answer: Promise<RecordedAnswer>
}

/**
 * Changes at providers, in the order of writes that sends have: the intent is on disk before anything else, the attempt
 * before bytes leave, the outcome after the answer. None is made again by itself, and of those that are alike one at a
 * time. Calling `work` with another `send` than the departure's would break it.
 */
export function createChanges(core: Core, whenSettled: () => void = () => {}) {
  const { store, clock, random, events, providers, redactor } = core
  const record = createChangeRecord(core, whenSettled)
  const underWay = new Map<string, UnderWay>()

  const run = async (id: string, intent: Intent, { signal }: AbortController, work: Work): Promise<RecordedAnswer> => {
    const known = await record.plan(id, intent)
    if (known) return recall(known, intent)
    const { opened, operation } = intent
    events.changed('operations', opened.connection.id)
    const door = departure(opened.send, () => record.begin(id))
    try {
      const milliseconds = limitMs + bytesOf(intent) / slowestBytesPerMs
      const { uploaded, tenant, ...said } = await within({ clock, milliseconds, stop: signal }, (limit) =>
        work({ send: door.send, signal: limit, onRead: (bytes) => advance(id, bytes) }),
      )
      const answer = masked(ended(said, operation, opened.provider.causes, signal), redactor.text)
      const isWritten = await record.settle(id, intent, {
        ...endOf(answer),
        ...(uploaded && { uploaded }),
        ...(tenant && { tenant: redactedTenant(tenant, redactor.text) }),
      })
      return { ...answer, notes: isWritten ? answer.notes : [notWritten, ...answer.notes], changeId: id }
    } catch (error) {
      await record.settle(id, intent, failure(error, door.mayHaveLeft()))
      throw error
    }
  }

  const advance = (id: string, sent: number): void => {
    const progress = underWay.get(id)?.progress
    if (!progress) return
    progress.sent = sent
    events.changed('progress', progress.connectionId)
  }

  const recall = (row: ChangeRow, wanted: Wanted): RecordedAnswer => {
    const { opened, operation, hash } = wanted
    const isSame =
      row.connection_id === opened.connection.id && row.operation === operation.id && row.input_hash === hash
    if (!isSame) throw invalidField('id', idTaken)
    const answer = recorded(row, providers[row.provider])
    if (!answer) throw new Refusal('CHANGE_UNDER_WAY')
    return answer
  }

  const samenessOf = ({ opened, operation, hash }: Wanted) => canonicalJson([opened.connection.id, operation.id, hash])

  const join = (known: UnderWay, wanted: Wanted): Promise<RecordedAnswer> => {
    if (known.sameness !== samenessOf(wanted)) throw invalidField('id', idTaken)
    return known.answer
  }

  return {
    /** The answer of the change that has the caller's id, or null where there is none. */
    known: async (wanted: Wanted): Promise<RecordedAnswer | null> => {
      if (wanted.id === undefined) return null
      const running = underWay.get(wanted.id)
      if (running) return join(running, wanted)
      const row = await store.changes.find(wanted.id)
      return row ? recall(row, wanted) : null
    },
    /**
     * Records the change and makes it. While the same one is under way it is not made twice: the answer is that one's,
     * or CHANGE_UNDER_WAY where the caller gave an id of its own to this one. Rejects with what `work` rejects with, and
     * with what SQLite raises; nothing has left then where the intent could not be written.
     */
    make: async (intent: Intent, work: Work): Promise<RecordedAnswer> => {
      const id = intent.id ?? random.uuid()
      const running = underWay.get(id)
      if (running) return join(running, intent)
      const sameness = samenessOf(intent)
      const key = canonicalJson([sameness, [...intent.files]])
      const alike = [...underWay.values()].find((one) => one.key === key)
      if (alike && intent.id !== undefined) throw new Refusal('CHANGE_UNDER_WAY')
      if (alike) return alike.answer
      const abort = new AbortController()
      const answer = run(id, intent, abort, work).finally(() => underWay.delete(id))
      const bytes = bytesOf(intent)
      const progress = intent.files.size === 0 ? null : { connectionId: intent.opened.connection.id, bytes, sent: 0 }
      underWay.set(id, { sameness, key, abort, answer, progress })
      return answer
    },
    /** How far the files of changes under way have left. */
    progress: () =>
      [...underWay].flatMap(([id, { progress }]) =>
        progress ? [{ id, ...progress, sent: Math.min(progress.sent, progress.bytes) }] : [],
      ),
    /** Refuses TOO_LATE when it is not under way. */
    cancel: (id: string): void => {
      const running = underWay.get(id)
      if (!running) throw new Refusal('TOO_LATE')
      running.abort.abort('given-up')
    },
    page: async (
      connectionId: string,
      about: readonly string[] | undefined,
      cursor: string | null | undefined,
      limit: number,
    ) =>
      pageFrom(
        await store.changes.page({ connectionId, about, beforeSeq: readCursor(cursor), limit: limit + 1 }),
        limit,
        (row) => row.seq,
        (row) => toChange(row, providers[row.provider]),
      ),
    /** Gives what is under way `graceMs` to come back, then writes it down as unknown. */
    stop: async (graceMs: number): Promise<void> => {
      record.stop()
      const all = Promise.allSettled([...underWay.values()].map(({ answer }) => answer))
      const grace = Promise.withResolvers<void>()
      const cancel = clock.after(graceMs, grace.resolve)
      await Promise.race([all, grace.promise])
      cancel()
      for (const { abort } of underWay.values()) abort.abort('interrupted')
      await all
    },
  }
}

export type Changes = ReturnType<typeof createChanges>

const bytesOf = ({ files }: Pick<Intent, 'files'>): number =>
  [...files.values()].reduce((sum, file) => sum + (file?.bytes ?? 0), 0)

const idTaken: Text = {
  zh: '这个编号已用于另一次操作，请换一个新的。',
  en: 'This id belongs to another change; use a new one.',
}
