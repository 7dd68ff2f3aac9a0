import { setImmediate as nextTurn } from 'node:timers/promises'
import { program, writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { Refusal } from '#main/services/refusal.ts'
import type { StageLockService } from '#main/services/stage-lock.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { CommonCause } from '#shared/domain/cause.ts'
import { takeBack } from './take-back.ts'

/** Wall clock and stopwatch may differ by this much over a hold before it is taken back. */
const jumpMs = 5_000
/** A hold that can't be released this long after its end is taken back: nothing leaves late by itself. */
const lateMs = 5_000
const retryMs = 500

interface Hold {
  row: DeliveryRow
  /** Wall clock and stopwatch when it began. */
  startedAt: number
  startedMonotonic: number
  lengthMs: number
  /** Why it must not be released, whatever happens; the reason is being written down. */
  veto: CommonCause | null
  cancelTimer: () => void
}

interface HoldParts {
  stageLock: Pick<StageLockService, 'isOpen'>
  onReleased: () => void
}

/**
 * The time between the operator's word and the first byte. It runs by a clock that nobody can set, and only in this
 * process: a hold never survives a quit, a crash, a sleep or a lock. A veto counts at once, also while it can't be written.
 */
export function createHolds(core: Core, { stageLock, onReleased }: HoldParts) {
  const { store, clock, events, log } = core
  const holds = new Map<string, Hold>()
  let stopped = false

  const begin = (row: DeliveryRow): void => {
    const hold: Hold = {
      row,
      startedAt: clock.now(),
      startedMonotonic: clock.monotonic(),
      lengthMs: Math.max(0, (row.hold_until ?? 0) - (row.submitted_at ?? 0)),
      veto: null,
      cancelTimer: () => {},
    }
    holds.set(row.id, hold)
    later(hold, hold.lengthMs)
  }

  const later = (hold: Hold, milliseconds: number): void => {
    hold.cancelTimer()
    if (!stopped) hold.cancelTimer = clock.after(milliseconds, () => void end(hold))
  }

  const end = async (hold: Hold): Promise<void> => {
    const elapsed = clock.monotonic() - hold.startedMonotonic
    if (Math.abs(clock.now() - hold.startedAt - elapsed) > jumpMs) hold.veto ??= 'clock-jumped-in-hold'
    if (elapsed > hold.lengthMs + lateMs) hold.veto ??= 'late-in-hold'
    if (hold.row.stage === 'production' && !stageLock.isOpen()) hold.veto ??= 'locked-in-hold'
    // a click that came in time but waits behind other work is read first
    await nextTurn()
    if (stopped || holds.get(hold.row.id) !== hold) return
    try {
      if (hold.veto) await takeBackHold(hold, hold.veto, program)
      else await release(hold.row)
    } catch (error) {
      log.error('the end of a hold could not be written', { delivery: hold.row.id, error })
      later(hold, retryMs)
    }
  }

  const release = async (row: DeliveryRow): Promise<void> => {
    core.storage.assertSound()
    const line = { operator: row.operator, action: 'deliveries.start', subjectId: row.id, subjectName: row.title }
    await store.transaction(async (inside) => {
      const now = clock.now()
      if (holds.get(row.id)?.veto) throw new Refusal('TOO_LATE')
      if (await inside.deliveries.move(row.id, 'running', { started_at: now }, ['held']))
        await writeAudit(inside, { at: now, ...line })
    })
    holds.delete(row.id)
    events.changed('deliveries', row.id)
    onReleased()
  }

  const takeBackHold = async ({ row, cancelTimer }: Hold, cause: CommonCause, by: string): Promise<void> => {
    await store.transaction((inside) => takeBack(inside, row, 'held', cause, by, clock.now()))
    cancelTimer()
    holds.delete(row.id)
    events.changed('deliveries', row.id)
    events.changed('drafts')
  }

  /** Vetoes a hold at once and writes it down; when that fails the veto stands and the writing is tried again. */
  const veto = async (hold: Hold, cause: CommonCause, by: string): Promise<void> => {
    hold.veto ??= cause
    try {
      await takeBackHold(hold, cause, by)
    } catch (error) {
      if (holds.has(hold.row.id)) later(hold, retryMs)
      throw error
    }
  }

  return {
    begin,
    /** Cancels inside the hold and returns the draft's id; refuses TOO_LATE once the first request may have left. */
    cancel: async (id: string, by: string): Promise<string> => {
      const hold = holds.get(id)
      if (!hold) throw new Refusal('TOO_LATE')
      await veto(hold, 'cancelled-in-hold', by)
      return hold.row.draft_id
    },
    /** What waits to be sent is a draft again, where `concerns` says so. */
    takeBack: async (cause: CommonCause, concerns: (row: DeliveryRow) => boolean): Promise<void> => {
      for (const hold of [...holds.values()].filter(({ row }) => concerns(row)))
        await veto(hold, cause, program).catch(() => {})
    },
    stop: (): void => {
      stopped = true
      for (const { cancelTimer } of holds.values()) cancelTimer()
    },
  }
}

export type Holds = ReturnType<typeof createHolds>
