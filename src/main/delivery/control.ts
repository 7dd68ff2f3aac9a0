import { program, writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { StageLockService } from '#main/services/stage-lock.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Repositories } from '#main/store/store.ts'
import type { Delivery } from '#shared/contract/delivery-views.ts'
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
  'vault-locked': 'deliveries.paused-by-vault',
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
    work: (inside, { id, stage, stopped_at }) => {
      if (stopped_at !== null) throw new Refusal('TOO_LATE')
      if (stage === 'production') stageLock.assertOpen()
      return inside.deliveries.move(id, 'running', { pause_reason: null, permitted: 0 }, ['paused'])
    },
  }

  const stop: Deed = {
    action: 'deliveries.stop',
    states: ['running', 'paused'],
    work: async (inside, { id }, now) => {
      await inside.deliveries.noteStop(id, now)
      await inside.outbox.settleAll(id, 'planned', 'cancelled', 'stopped', now)
      await finish(inside, id, now)
    },
  }

  /** When somebody said that a run goes on, by the stopwatch: older pauses concern it no more. */
  const resumedAt = new Map<string, number>()
  /** Pauses that a lock or a sleep asked for and that are not written yet. */
  const owed: { reason: keyof typeof pauseActions; concerns: (row: DeliveryRow) => boolean; before: number }[] = []

  const payOwed = async (): Promise<void> => {
    for (const debt of [...owed]) {
      for (const row of await store.deliveries.inState(['running'])) {
        const isLater = (resumedAt.get(row.id) ?? -1) > debt.before
        if (debt.concerns(row) && !isLater) await act(row.id, program, pauseFor(debt.reason)).catch(unlessTooLate)
      }
      owed.splice(owed.indexOf(debt), 1)
    }
  }

  return {
    pause: (id: string, by: string) => act(id, by, pauseFor('operator')),
    resume: async (id: string, by: string) => {
      const delivery = await act(id, by, resume)
      resumedAt.set(id, clock.monotonic())
      return delivery
    },
    stop: (id: string, by: string) => act(id, by, stop),
    /** Runs keep what is unsent until somebody resumes them, where `concerns` says so. */
    pauseRuns: async (reason: keyof typeof pauseActions, concerns: (row: DeliveryRow) => boolean): Promise<void> => {
      owed.push({ reason, concerns, before: clock.monotonic() })
      await payOwed()
    },
    /** Pauses that could not be written when they were due; nothing may start before they are. */
    payOwed,
  }
}

/** It has ended meanwhile. */
function unlessTooLate(error: unknown): void {
  if (!(error instanceof Refusal && error.code === 'TOO_LATE')) throw error
}

export type Control = ReturnType<typeof createControl>
