import { writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { firstReadingAt } from '#main/services/reading-times.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { StageLockService } from '#main/services/stage-lock.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Repositories } from '#main/store/store.ts'
import type { DeliveryState } from '#shared/domain/delivery.ts'

interface ControlParts {
  stageLock: StageLockService
  /** Tells the dispatcher that something changed. */
  wake: () => void
}

/** What the operator can do with a delivery that is under way. */
export function createControl(
  { store, clock, events }: Pick<Core, 'store' | 'clock' | 'events'>,
  { stageLock, wake }: ControlParts,
) {
  /** One deed on one delivery: refused unless it is in one of the states, audited with it, told to the screens. */
  const act = async (
    id: string,
    by: string,
    action: string,
    states: readonly DeliveryState[],
    deed: (inside: Repositories, row: DeliveryRow, now: number) => Promise<void>,
  ): Promise<DeliveryRow> => {
    const row = await store.transaction(async (inside) => {
      const before = found(await inside.deliveries.find(id))
      if (!states.includes(before.state)) throw new Refusal('TOO_LATE')
      const now = clock.now()
      await deed(inside, before, now)
      await writeAudit(inside, { at: now, operator: by, action, subjectId: id, subjectName: before.title })
      return found(await inside.deliveries.find(id))
    })
    events.changed('deliveries', id)
    wake()
    return row
  }

  return {
    cancel: async (id: string, by: string): Promise<string> => {
      const row = await act(id, by, 'deliveries.cancel', ['held'], async (inside, _before, now) => {
        await inside.outbox.settleAll(id, 'planned', 'cancelled', 'cancelled-in-hold', now)
        await inside.outbox.close(id, now, firstReadingAt(now))
        await inside.drafts.show(id)
      })
      events.changed('drafts')
      return row.draft_id
    },
    pause: (id: string, by: string) =>
      act(id, by, 'deliveries.pause', ['running'], async (inside) => {
        await inside.deliveries.changeIn(id, ['running'], { state: 'paused', pause_reason: 'operator' })
      }),
    resume: (id: string, by: string) =>
      act(id, by, 'deliveries.resume', ['paused'], async (inside, before) => {
        if (before.stage === 'production') stageLock.assertOpen()
        await inside.deliveries.changeIn(id, ['paused'], { state: 'running', pause_reason: null })
      }),
    stop: (id: string, by: string) =>
      act(id, by, 'deliveries.stop', ['running', 'paused'], async (inside, _before, now) => {
        await inside.outbox.settleAll(id, 'planned', 'cancelled', 'stopped', now)
        await inside.outbox.close(id, now, firstReadingAt(now))
      }),
  }
}

export type Control = ReturnType<typeof createControl>
