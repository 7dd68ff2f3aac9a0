import { program, writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { StageLockService } from '#main/services/stage-lock.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Repositories } from '#main/store/store.ts'
import type { Delivery } from '#shared/contract/deliveries.ts'
import type { DeliveryState } from '#shared/domain/delivery.ts'
import { finish } from './finish.ts'
import { toDelivery } from './views.ts'

interface ControlParts {
  stageLock: StageLockService
  /** Tells the dispatcher that something changed. */
  wake: () => void
}

const pauseActions = {
  operator: 'deliveries.pause',
  'production-locked': 'deliveries.paused-by-lock',
  slept: 'deliveries.paused-by-sleep',
} as const

interface Deed {
  action: string
  /** Refused TOO_LATE in any other state. */
  states: readonly DeliveryState[]
  work: (inside: Repositories, row: DeliveryRow, now: number) => Promise<unknown>
}

/** What the operator can do with a delivery that runs. */
export function createControl(
  { store, clock, events, providers }: Pick<Core, 'store' | 'clock' | 'events' | 'providers'>,
  { stageLock, wake }: ControlParts,
) {
  /** One deed on one delivery, audited with it and told to the screens. */
  const act = async (id: string, by: string, { action, states, work }: Deed): Promise<Delivery> => {
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
    return toDelivery(row, providers[row.provider])
  }

  const pauseFor = (reason: keyof typeof pauseActions): Deed => ({
    action: pauseActions[reason],
    states: ['running'],
    work: (inside, { id }) => inside.deliveries.move(id, 'paused', { pause_reason: reason }),
  })

  const resume: Deed = {
    action: 'deliveries.resume',
    states: ['paused'],
    work: (inside, { id, stage }) => {
      if (stage === 'production') stageLock.assertOpen()
      return inside.deliveries.move(id, 'running', { pause_reason: null }, ['paused'])
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
    /** Runs keep what is unsent until somebody resumes them, where `concerns` says so. */
    pauseRuns: async (reason: keyof typeof pauseActions, concerns: (row: DeliveryRow) => boolean): Promise<void> => {
      for (const row of await store.deliveries.inState(['running'])) {
        if (concerns(row)) await act(row.id, program, pauseFor(reason)).catch(unlessTooLate)
      }
    },
  }
}

/** It has ended meanwhile. */
function unlessTooLate(error: unknown): void {
  if (!(error instanceof Refusal && error.code === 'TOO_LATE')) throw error
}

export type Control = ReturnType<typeof createControl>
