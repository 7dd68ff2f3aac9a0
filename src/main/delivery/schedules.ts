import { program, writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { Refusal } from '#main/services/refusal.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Repositories } from '#main/store/store.ts'
import type { AskReason } from '#shared/domain/delivery.ts'
import { takeBack } from './take-back.ts'

/** Times are looked at this often, since the clock on the wall may be set and the machine may sleep. */
const lookMs = 15_000
/** A schedule that could not be kept by this much is missed. */
const lateMs = 60_000
/** Wall clock and stopwatch may differ by this much between two looks. */
const jumpMs = 5_000
const retryMs = 1_000

/**
 * Sends deliveries at the time for which the operator confirmed them, by the clock on the wall, while the console runs.
 * What could not be kept (the console was closed, the machine slept, the clock jumped over it) asks and never leaves late
 * by itself; the permission that was given with it is good for its own time alone.
 */
export function createSchedules(core: Core, onReleased: () => void) {
  const { store, vault, clock, events, log, storage } = core
  /** The clocks at the last look. */
  let last = { wall: clock.now(), monotonic: clock.monotonic() }
  let cancelTimer = () => {}
  let looking: Promise<void> | null = null
  let stopped = false
  let again = false
  /** Schedules that the clock jumped over, until it is written that they ask. */
  const jumpedOver = new Set<string>()
  const openedAt = clock.now()

  const later = (milliseconds: number): void => {
    cancelTimer()
    if (!stopped) cancelTimer = clock.after(milliseconds, wake)
  }

  const wake = (): void => {
    if (stopped) return
    again = true
    looking ??= look().finally(() => {
      looking = null
      if (again) wake()
    })
  }

  const look = async (): Promise<void> => {
    again = false
    try {
      const before = last
      last = { wall: clock.now(), monotonic: clock.monotonic() }
      const jumped = Math.abs(last.wall - before.wall - (last.monotonic - before.monotonic)) > jumpMs
      const waiting = (await store.deliveries.inState(['scheduled'])).filter((row) => row.ask_reason === null)
      for (const row of waiting) {
        const at = row.scheduled_at ?? 0
        if (at > last.wall) continue
        if (jumped && at > before.wall) jumpedOver.add(row.id)
        if (storage.mayStart()) await due(row)
      }
      const left = waiting.map((row) => row.scheduled_at ?? 0).filter((at) => at > last.wall || !storage.mayStart())
      if (left.length > 0) later(Math.max(0, Math.min(lookMs, ...left.map((at) => at - clock.now()))) || lookMs)
    } catch (error) {
      log.error('the schedules could not be read', { error })
      later(retryMs)
    }
  }

  const due = async (row: DeliveryRow): Promise<void> => {
    await store.transaction(async (inside) => {
      const now = clock.now()
      const at = row.scheduled_at ?? 0
      const isMissed = now - at > lateMs || at < openedAt
      const jump = jumpedOver.has(row.id) ? 'clock-jumped' : null
      const ask = jump ?? (isMissed ? 'missed' : await obstacle(inside, row))
      const line = { at: now, subjectId: row.id, subjectName: row.title }
      if (ask === null) {
        if (await inside.deliveries.move(row.id, 'running', { started_at: now, permitted: 1 }, ['scheduled']))
          await writeAudit(inside, { ...line, operator: row.operator, action: 'deliveries.start' })
      } else if (await inside.deliveries.changeSchedule(row.id, { ask_reason: ask })) {
        await writeAudit(inside, { ...line, operator: program, action: 'deliveries.schedule-asks', detail: { ask } })
      }
    })
    jumpedOver.delete(row.id)
    events.changed('deliveries', row.id)
    onReleased()
  }

  /** What stands in the way of sending now, as it was confirmed. */
  const obstacle = async ({ drafts }: Repositories, row: DeliveryRow): Promise<AskReason | null> => {
    if (vault.status().state !== 'open') return 'vault-locked'
    const draft = await drafts.find(row.draft_id)
    return draft?.updated_at === row.draft_updated_at ? null : 'draft-changed'
  }

  return {
    /** Looks when the next one is due; call it after one was made. */
    wake,
    /** Takes a schedule back and returns the draft's id; refuses TOO_LATE once it is no longer scheduled. */
    cancel: async (row: DeliveryRow, by: string): Promise<string> => {
      await store.transaction((inside) => takeBack(inside, row, 'scheduled', 'schedule-cancelled', by, clock.now()))
      events.changed('deliveries', row.id)
      events.changed('drafts')
      return row.draft_id
    },
    stop: async (): Promise<void> => {
      stopped = true
      cancelTimer()
      await looking
    },
  }
}

export type Schedules = ReturnType<typeof createSchedules>

/** Refuses a time that is no schedule: too soon to be anything but a send, or beyond a year. */
export function assertIsFuture(at: number, now: number): void {
  const soonestMs = 60_000
  const farthestMs = 366 * 24 * 60 * 60_000
  if (at >= now + soonestMs && at <= now + farthestMs) return
  throw new Refusal('INVALID', {
    fields: [
      {
        field: 'schedule',
        text: {
          zh: '定时要在一分钟之后、一年之内。请重新选择时间。',
          en: 'A schedule must be at least a minute and at most a year ahead. Choose another time.',
        },
      },
    ],
  })
}
