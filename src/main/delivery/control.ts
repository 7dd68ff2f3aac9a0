import { program, writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { StageLockService } from '#main/services/stage-lock.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Repositories } from '#main/store/store.ts'
import type { DeliveryState } from '#shared/domain/delivery.ts'
import { finish } from './finish.ts'

interface ControlParts {
  stageLock: StageLockService
  /** Tells the dispatcher that something changed. */
  wake: () => void
}

interface Deed {
  action: string
  /** Refused TOO_LATE in any other state. */
  states: readonly DeliveryState[]
  work: (inside: Repositories, row: DeliveryRow, now: number) => Promise<unknown>
}

/** What the operator can do with a delivery that runs. */
export function createControl(
  { store, clock, events }: Pick<Core, 'store' | 'clock' | 'events'>,
  { stageLock, wake }: ControlParts,
) {
  /** One deed on one delivery, audited with it and told to the screens. */
  const act = async (id: string, by: string, { action, states, work }: Deed): Promise<DeliveryRow> => {
    const row = await store.transaction(async (inside) => {
      const before = found(await inside.deliveries.find(id))
      if (!states.includes(before.state)) throw new Refusal('TOO_LATE')
      const now = clock.now()
      await work(inside, before, now)
      await writeAudit(inside, { at: now, operator: by, action, subjectId: id, subjectName: before.title })
      return found(await inside.deliveries.find(id))
    })
    events.changed('deliveries', id)
    events.changed('drafts')
    wake()
    return row
  }

  const pauseFor = (reason: 'operator' | 'production-locked'): Deed => ({
    action: reason === 'operator' ? 'deliveries.pause' : 'deliveries.paused-by-lock',
    states: ['running'],
    work: (inside, { id }) => inside.deliveries.changeIn(id, ['running'], { state: 'paused', pause_reason: reason }),
  })

  const resume: Deed = {
    action: 'deliveries.resume',
    states: ['paused'],
    work: (inside, { id, stage }) => {
      if (stage === 'production') stageLock.assertOpen()
      return inside.deliveries.changeIn(id, ['paused'], { state: 'running', pause_reason: null })
    },
  }

  const stop: Deed = {
    action: 'deliveries.stop',
    states: ['running', 'paused'],
    work: async (inside, { id }, now) => {
      await inside.outbox.settleAll(id, 'planned', 'cancelled', 'stopped', now)
      await finish(inside, id, now)
    },
  }

  return {
    pause: (id: string, by: string) => act(id, by, pauseFor('operator')),
    resume: (id: string, by: string) => act(id, by, resume),
    stop: (id: string, by: string) => act(id, by, stop),
    /** Production was locked: its runs keep what is unsent until somebody unlocks it and resumes them. */
    lockProduction: async (): Promise<void> => {
      for (const { id, stage } of await store.deliveries.inState(['running'])) {
        if (stage === 'production') await act(id, program, pauseFor('production-locked'))
      }
    },
  }
}

export type Control = ReturnType<typeof createControl>
