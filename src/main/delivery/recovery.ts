import { program, writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { finish } from './finish.ts'

/**
 * Puts the outbox right after a stop of any kind, before anything is dispatched. What was in flight may have arrived
 * and becomes `unknown`; a hold never survives, its message is a draft again; a run with unsent requests stays paused
 * until the operator resumes it. Nothing is sent again by itself.
 */
export async function recover({ store, clock }: Pick<Core, 'store' | 'clock'>): Promise<void> {
  await store.deliveries.removeReviewed(null)
  for (const row of await store.deliveries.inState(['held', 'running', 'paused'])) {
    await store.transaction(async (inside) => {
      const now = clock.now()
      const line = { at: now, operator: program, subjectId: row.id, subjectName: row.title }
      if (row.state === 'held') {
        await inside.outbox.settleAll(row.id, 'planned', 'cancelled', 'closed-in-hold', now)
        await writeAudit(inside, { ...line, action: 'deliveries.hold-ended-by-stop' })
      }
      const unknown = await inside.outbox.settleAll(row.id, 'in-flight', 'unknown', 'interrupted', now)
      if (unknown > 0)
        await writeAudit(inside, { ...line, action: 'deliveries.interrupted', detail: { requests: String(unknown) } })
      const closed = await finish(inside, row.id, now)
      if (!closed && row.state === 'running') {
        await inside.deliveries.move(row.id, 'paused', { pause_reason: 'restart' })
        await writeAudit(inside, { ...line, action: 'deliveries.paused-by-stop' })
      }
    })
  }
}
