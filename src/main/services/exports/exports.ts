import type { Ports } from '#main/app/ports.ts'
import { writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import type { FileExchange } from '#main/services/file-exchange.ts'
import type { Exported, ExportStep } from '#shared/contract/exports.ts'
import { plainFileName } from '#shared/domain/file-name.ts'
import type { Language } from '#shared/domain/text.ts'
import { createStamps } from '#shared/domain/zoned-stamp.ts'
import { ownZone } from '#shared/domain/zoned-time.ts'
import { follow } from './follow.ts'
import { asBuffers, type Writing } from './parts.ts'
import { type AudienceParts, openSource, type Source } from './sources.ts'
import type { SupportParts } from './support-facts.ts'

/** What no system takes in a file's name. */
const unfit = /[\\/:*?"<>|]/g

interface ExportParts {
  /** Whom the requests of a delivery are for. */
  audienceParts: AudienceParts
  support: SupportParts
  files: FileExchange
  saveFile: Ports['saveFile']
}

interface Asked {
  what: Exported
  language: Language
  zone?: string | undefined
}

/**
 * Writes files piece by piece: read by key, encoded, handed on as fast as they are taken, so that a million rows need no
 * more memory than a page. What is cut off never looks whole: on the desktop a file gets its name when it is complete,
 * and a download breaks off instead of ending.
 */
export function createExports(core: Core, { files, saveFile, audienceParts, support }: ExportParts) {
  const { store, clock, log } = core
  const underWay = new Set<AbortController>()

  /** Ends with one step of kind `done`, `cancelled` or `failed`. Refuses what can't be exported before it begins. */
  const run = async ({ what, language, zone }: Asked, by: string, signal?: AbortSignal) => {
    const say = { language, stamp: createStamps(zone ?? ownZone()) }
    const now = clock.now()
    const source = await openSource(core, what, { say, by, audienceParts, support })
    const name = plainFileName(
      `pushdeck-${source.name.replaceAll(unfit, '_')}-${say.stamp(now).slice(0, 10)}.${source.ending}`,
    )
    await writeAudit(store, {
      ...{ at: now, operator: by, action: 'exports.run', ...source.subject },
      detail: { what: what.kind, format: what.format, ...source.detail },
    })
    return steps({ ...source, name }, signal)
  }

  async function* steps(source: Source, outer: AbortSignal | undefined): AsyncGenerator<ExportStep> {
    const abort = new AbortController()
    const signal = outer ? AbortSignal.any([abort.signal, outer]) : abort.signal
    underWay.add(abort)
    const writing: Writing = { progress: { rows: 0, share: 0 }, isUnreadable: false }
    const text = source.parts((progress) => {
      writing.progress = progress
    })
    try {
      const { ticket, ended } = carry(source, asBuffers(text, writing, signal), writing, signal)
      if (ticket !== null) yield { kind: 'ticket', ticket }
      yield* follow({ clock, total: source.total, writing, ended, signal })
    } finally {
      abort.abort()
      underWay.delete(abort)
    }
  }

  /** Into a place chosen in a dialog where the host has one, else for one download. */
  function carry({ name, type }: Source, parts: AsyncIterable<Buffer>, writing: Writing, signal: AbortSignal) {
    const done = (place: string | null): ExportStep => ({ kind: 'done', rows: writing.progress.rows, place })
    const failed = (fault: 'cut' | 'place', error: unknown): ExportStep => {
      if (signal.aborted) return { kind: 'cancelled' }
      log.warn('an export was not written to its end', { error })
      return { kind: 'failed', fault: writing.isUnreadable ? 'broken' : fault }
    }
    if (saveFile) {
      const saved = saveFile(name, parts)
      const ended = saved.then(
        (place) => (place === null ? ({ kind: 'cancelled' } as const) : done(place)),
        (error: unknown) => failed('place', error),
      )
      return { ticket: null, ended }
    }
    const { ticket, fetched } = files.offerStream({ name, type, parts, signal })
    const ended = fetched.then(
      () => done(null),
      (error: unknown) => failed('cut', error),
    )
    return { ticket, ended }
  }

  return {
    run,
    close: (): void => {
      for (const abort of underWay) abort.abort()
    },
  }
}

export type Exports = ReturnType<typeof createExports>
