import { program, writeAudit } from './audit.ts'
import type { Core } from './core.ts'

/**
 * Settles what an earlier run of the program left open, before anything is called: what was in flight may have arrived
 * and is `unknown`, what was only planned has not left. Nothing is done again.
 */
export async function recoverChanges({ store, clock }: Pick<Core, 'store' | 'clock'>): Promise<void> {
  for (const row of await store.changes.open()) {
    const end =
      row.state === 'planned'
        ? ({ outcome: 'not-sent', causeCode: 'aborted' } as const)
        : ({ outcome: 'unknown', causeCode: 'interrupted' } as const)
    const nothingSaid = { httpStatus: null, providerCode: null, providerMessage: null, providerIds: '[]' }
    const now = clock.now()
    await store.transaction(async (inside) => {
      await inside.changes.settle(row.id, { ...end, ...nothingSaid, done: false, endedAt: now })
      if (end.outcome === 'not-sent') await inside.tenants.dropUnopened(row.id)
      await writeAudit(inside, {
        at: now,
        operator: program,
        action: 'operations.interrupted',
        subjectId: row.connection_id,
        subjectName: row.connection_name,
        detail: { call: `${row.provider}.${row.operation}`, outcome: end.outcome },
      })
    })
  }
}
