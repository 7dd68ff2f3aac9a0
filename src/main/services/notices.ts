import type { Ports } from '#main/app/ports.ts'
import { type Notice, noticePath, noticeWords, toldTenantsSchema } from '#shared/domain/notice.ts'
import { expiryOf } from '#shared/domain/tenant.ts'
import { type Language, sayIn } from '#shared/domain/text.ts'
import type { Core } from './core.ts'
import { areTenantsDue, noticeKind } from './notice-rules.ts'
import { countsOf } from './request-counts.ts'

const tenantsEveryMs = 3_600_000
/** Where tenants are kept that somebody was told of. */
const toldKey = 'notices.tenants'
/** A notice that no window has taken by then is forgotten. */
const mostWaiting = 50

interface NoticeParts {
  language: () => Promise<Language>
  /** Where the host can show them; otherwise the window that takes one does. */
  notify: Ports['notify']
}

export type Notices = ReturnType<typeof createNotices>

/** Watches for what the operator should hear of while looking elsewhere, and tells the windows, one of which takes it. */
export function createNotices(
  { store, clock, random, events, log }: Pick<Core, 'store' | 'clock' | 'random' | 'events' | 'log'>,
  { language, notify }: NoticeParts,
) {
  const since = clock.now()
  const stop = new AbortController()
  const told = new Map<string, string>()
  const waiting = new Map<string, { notice: Notice; onTaken?: () => Promise<void> }>()
  let cancelTimer = () => {}

  const tell = (notice: Notice, onTaken?: () => Promise<void>): void => {
    for (const [id, { notice: other }] of waiting)
      if (waiting.size >= mostWaiting || (other.about === 'tenants' && notice.about === 'tenants')) waiting.delete(id)
    waiting.set(notice.id, { notice, ...(onTaken && { onTaken }) })
    events.tell(notice)
  }

  const lookAtDelivery = async (id: string): Promise<void> => {
    const row = await store.deliveries.standing(id)
    if (!row) return
    const kind = noticeKind(row, since)
    const before = told.get(id)
    if (kind === null) told.delete(id)
    else told.set(id, kind)
    if (kind === null || kind === before) return
    tell({ id: random.uuid(), about: 'delivery', kind, stage: row.stage, counts: countsOf(row), deliveryId: id })
  }

  const lookAtTenants = async (): Promise<void> => {
    const now = clock.now()
    const ends = await store.tenants.ends()
    const isSoon = (end: (typeof ends)[number]) =>
      expiryOf({ endDate: end.end_date, deletedAt: end.deleted_at }, now) === 'soon'
    const ids = ends.filter(isSoon).map(({ id }) => id)
    const day = dayOf(now)
    const kept = await store.settings.read(toldKey)
    if (!areTenantsDue(kept === null ? null : toldTenantsSchema.parse(JSON.parse(kept)), ids, day)) return
    tell({ id: random.uuid(), about: 'tenants', count: ids.length }, () =>
      store.settings.write(toldKey, JSON.stringify({ day, ids })),
    )
  }

  const failed = (error: unknown): void => {
    if (!stop.signal.aborted) log.warn('what is worth a notice could not be found out', { error })
  }
  const lookAtTenantsLater = (): void => {
    cancelTimer = clock.after(tenantsEveryMs, () => {
      lookAtTenants().catch(failed)
      lookAtTenantsLater()
    })
  }
  const follow = async (): Promise<void> => {
    for await (const { topic, id } of events.stream(stop.signal)) {
      if (topic === 'deliveries' && id !== null) await lookAtDelivery(id).catch(failed)
      if (topic === 'tenants') await lookAtTenants().catch(failed)
    }
  }
  follow().catch(failed)
  lookAtTenantsLater()

  return {
    stream: (signal: AbortSignal | undefined) => {
      const notices = events.notices(signal)
      // a window that has just come hears of tenants without waiting for the hour
      lookAtTenants().catch(failed)
      return notices
    },
    /**
     * For a window whose operator looks elsewhere: the first one has it. The host shows it where it can (`mine` is false
     * then), otherwise that window does.
     */
    take: async (id: string): Promise<{ mine: boolean }> => {
      const { notice, onTaken } = waiting.get(id) ?? {}
      if (!notice || !waiting.delete(id)) return { mine: false }
      await onTaken?.()
      if (!notify) return { mine: true }
      const { title, body } = noticeWords(notice)
      const spoken = await language()
      notify({ title: sayIn(spoken, title), body: sayIn(spoken, body), path: noticePath(notice) })
      return { mine: false }
    },
    close: (): void => {
      stop.abort()
      cancelTimer()
    },
  }
}

function dayOf(now: number): string {
  const date = new Date(now)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
