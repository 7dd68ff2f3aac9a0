import { program, writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { finish } from './finish.ts'

const afterStop = {
  hold: { cause: 'closed-in-hold', action: 'deliveries.hold-ended-by-stop' },
  open: { cause: 'interrupted', action: 'deliveries.interrupted' },
}
const afterRestore = {
  hold: { cause: 'restored-in-hold', action: 'deliveries.hold-restored' },
  open: { cause: 'restored', action: 'deliveries.restored' },
}

/**
 * Puts the outbox right after a stop of any kind, before anything is dispatched. What was in flight may have arrived
 * and becomes `unknown`; a hold never survives, its message is a draft again; a run with unsent requests stays paused
 * until the operator resumes it. Nothing is sent again by itself.
 *
 * `nothingDue`: the database is a copy of an earlier state, and what it holds as unsent may have been sent since. All of
 * it is `unknown` then.
 */
export async function recover(
  { store, clock }: Pick<Core, 'store' | 'clock'>,
  { nothingDue = false }: { nothingDue?: boolean } = {},
): Promise<void> {
  const { hold, open } = nothingDue ? afterRestore : afterStop
  await store.deliveries.removeReviewed(null)
  if (nothingDue) await letSchedulesAsk(store)
  for (const row of await store.deliveries.inState(['held', 'running', 'paused'])) {
    await store.transaction(async (inside) => {
      const now = clock.now()
      const line = { at: now, operator: program, subjectId: row.id, subjectName: row.title }
      if (row.state === 'held') {
        await inside.outbox.settleAll(row.id, 'planned', 'cancelled', hold.cause, now)
        await writeAudit(inside, { ...line, action: hold.action })
      }
      let unknown = await inside.outbox.settleAll(row.id, 'in-flight', 'unknown', open.cause, now)
      if (nothingDue) unknown += await inside.outbox.settleAll(row.id, 'planned', 'unknown', open.cause, now)
      if (unknown > 0) await writeAudit(inside, { ...line, action: open.action, detail: { requests: String(unknown) } })
      const closed = await finish(inside, row.id, now)
      if (!closed && row.state === 'running') {
        await inside.deliveries.move(row.id, 'paused', { pause_reason: 'restart' })
        await writeAudit(inside, { ...line, action: 'deliveries.paused-by-stop' })
      }
    })
  }
}

/** A schedule of an earlier state may have been kept since, so none is kept by itself. */
async function letSchedulesAsk({ deliveries }: Core['store']): Promise<void> {
  for (const { id } of await deliveries.inState(['scheduled']))
    await deliveries.changeSchedule(id, { ask_reason: 'restored' })
}
