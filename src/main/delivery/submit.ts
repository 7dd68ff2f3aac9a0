import { writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { StageLockService } from '#main/services/stage-lock.ts'
import { createTurns } from '#main/services/turns.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Repositories } from '#main/store/store.ts'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { confirmationText, isConfirmed } from '#shared/domain/confirmation.ts'
import { type Check, isBlocked } from '#shared/domain/review.ts'
import { holdSecondsFor, isMass, type SafetyThresholds } from '#shared/domain/risk.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { duplicateData, type FindDuplicate } from './duplicates.ts'
import type { FindGrowth } from './growth.ts'
import type { Holds } from './holds.ts'
import { assertIsFuture, type Schedules } from './schedules.ts'
import type { TestFirst } from './test-first.ts'
import { toDelivery } from './views.ts'

interface SubmitParts {
  stageLock: StageLockService
  thresholds: () => Promise<SafetyThresholds>
  findDuplicate: FindDuplicate
  findGrowth: FindGrowth
  testFirst: TestFirst
  holds: Holds
  schedules: Schedules
  /** What stands in the way of the reviewed message being sent at that moment. */
  checksAt: (row: DeliveryRow, dispatchAt: number) => Promise<Check[]>
}

/** How the operator wants it sent. */
export interface HowToSend {
  confirmation?: string | undefined
  confirmDuplicate?: boolean | undefined
  confirmLarger?: boolean | undefined
  schedule?: { at: number; zone: string } | undefined
  pauseAfterFirst?: boolean | undefined
}

/** What decides whether a send may begin. */
export interface Risk {
  stage: Stage
  connectionName: string
  size: number | null
}

/** The operator's word: the hold begins or the time is set, and the intent is durable before this returns. */
export function createSubmit(
  core: Core,
  { stageLock, thresholds, findDuplicate, findGrowth, testFirst, holds, schedules, checksAt }: SubmitParts,
) {
  const { store, clock, events, providers, storage } = core
  const inTurn = createTurns()

  /** Refuses while nothing can be written, and what production asks for: unlocked, for a mass send the typed words. */
  const assertAllowed = (
    { stage, connectionName, size }: Risk,
    typed: string | undefined,
    safety: SafetyThresholds,
  ): void => {
    storage.assertSound()
    if (stage !== 'production') return
    stageLock.assertOpen()
    const wanted = { name: connectionName, count: size }
    if (isMass(size, safety) && !isConfirmed(wanted, typed ?? ''))
      throw new Refusal('NOT_CONFIRMED', { expected: confirmationText(wanted, 'ALL') })
  }

  /** Refuses a time at which the message could not be sent as it was reviewed: its own, or after a hold from now. */
  const assertTime = async (deliveryId: string, at: number | undefined, safety: SafetyThresholds): Promise<void> => {
    if (at !== undefined) assertIsFuture(at, clock.now())
    const row = await store.deliveries.find(deliveryId)
    if (!row || (at === undefined && !isOpen(row))) return
    if (isOpen(row)) await assertUnchanged(store, row)
    const hold = holdSecondsFor(isMass(row.audience_size, safety), safety)
    const checks = await checksAt(row, at ?? clock.now() + hold * 1000)
    if (isBlocked(checks)) throw new Refusal('REVIEW_BLOCKED', { checks })
  }

  /** The earlier delivery that the operator repeats knowingly; refuses where that is not confirmed. */
  const knownDuplicate = async (row: DeliveryRow, how: HowToSend, safety: SafetyThresholds) => {
    const leavesAt = how.schedule?.at ?? clock.now()
    const duplicate = isOpen(row) ? await findDuplicate(row, leavesAt, safety.duplicateMinutes) : null
    if (duplicate && !how.confirmDuplicate) throw new Refusal('DUPLICATE', duplicateData(duplicate))
    return duplicate
  }

  /** The earlier delivery that the operator's list exceeds knowingly; refuses where that is not confirmed. */
  const knownGrowth = async (row: DeliveryRow, how: HowToSend, safety: SafetyThresholds) => {
    const growth = isOpen(row) ? await findGrowth(row, safety) : null
    if (growth && !how.confirmLarger) throw new Refusal('MUCH_LARGER', growth)
    return growth
  }

  /** One at a time of the same content: of two windows that send the same, the second meets the first. */
  const submitInTurn = async (deliveryId: string, how: HowToSend, by: string): Promise<Delivery> => {
    const row = await store.deliveries.find(deliveryId)
    // a newer review has replaced it, or its draft is gone
    if (!row) throw new Refusal('REVIEW_OUTDATED')
    return inTurn(row.content_hash, () => submit(deliveryId, how, by))
  }

  const submit = async (deliveryId: string, how: HowToSend, by: string): Promise<Delivery> => {
    const { schedule, confirmation, pauseAfterFirst } = how
    const safety = await thresholds()
    await assertTime(deliveryId, schedule?.at, safety)
    const before = await store.deliveries.find(deliveryId)
    if (!before) throw new Refusal('REVIEW_OUTDATED')
    if (isOpen(before)) {
      const { stage, connection_name: connectionName, audience_size: size } = before
      assertAllowed({ stage, connectionName, size }, confirmation, safety)
      await testFirst.assert(before, safety)
    }
    const duplicate = await knownDuplicate(before, how, safety)
    const growth = await knownGrowth(before, how, safety)
    const { row, isNew } = await store.transaction(async (inside) => {
      const reviewed = await inside.deliveries.find(deliveryId)
      if (!reviewed) throw new Refusal('REVIEW_OUTDATED')
      // a second click, or the answer to the first one was lost: it is being sent, once
      if (!isOpen(reviewed)) return { row: reviewed, isNew: false }
      await assertUnchanged(inside, reviewed)
      const { stage, connection_name, audience_size: size } = reviewed
      const isTest = reviewed.is_test === 1
      assertAllowed({ stage, connectionName: connection_name, size }, confirmation, safety)
      const now = clock.now()
      const hold = holdSecondsFor(isMass(size, safety), safety)
      const first = { pause_after_first: Number(pauseAfterFirst ?? reviewed.pause_after_first === 1) }
      const times = schedule
        ? { scheduled_at: schedule.at, schedule_zone: schedule.zone, ask_reason: null, ...first }
        : { hold_until: now + hold * 1000, scheduled_at: null, schedule_zone: null, ask_reason: null, ...first }
      if (schedule && reviewed.state === 'scheduled') await inside.deliveries.changeSchedule(deliveryId, times)
      else {
        const change = { ...times, operator: by, submitted_at: now }
        await inside.grams.forgetTexts(reviewed)
        await inside.deliveries.move(deliveryId, schedule ? 'scheduled' : 'held', change, ['reviewed', 'scheduled'])
        await inside.grams.writeTexts([found(await inside.deliveries.find(deliveryId))])
      }
      await inside.drafts.hide(reviewed.draft_id, deliveryId)
      const when = schedule ? { at: new Date(schedule.at).toISOString(), zone: schedule.zone } : { hold: String(hold) }
      const related = {
        ...(reviewed.resend_of !== null && { resendOf: reviewed.resend_of }),
        ...(reviewed.correction_of !== null && { correctionOf: reviewed.correction_of }),
      }
      const known = {
        ...(duplicate && { duplicateOf: duplicate.row.id }),
        ...(growth && { largerThan: growth.deliveryId }),
      }
      const action = schedule ? 'deliveries.schedule' : isTest ? 'deliveries.test' : 'deliveries.submit'
      await writeAudit(inside, {
        at: now,
        operator: by,
        action,
        subjectId: deliveryId,
        subjectName: reviewed.title,
        detail: { stage, connection: connection_name, ...when, ...related, ...known },
      })
      return { row: found(await inside.deliveries.find(deliveryId)), isNew: true }
    })
    if (isNew) {
      if (row.state === 'held') holds.begin(row)
      else schedules.wake()
      events.changed('deliveries', deliveryId)
      events.changed('drafts')
    }
    return toDelivery(row, providers[row.provider])
  }

  return { reviewed: submitInTurn, assertAllowed }
}

/** Whether it waits for the operator's word: never confirmed, or its time could not be kept. */
const isOpen = ({ state, ask_reason }: DeliveryRow): boolean =>
  state === 'reviewed' || (state === 'scheduled' && ask_reason !== null)

export type Submit = ReturnType<typeof createSubmit>

/** A connection may get a new token while a schedule waits; what it must not be is another account, which claims see to. */
async function assertUnchanged(inside: Repositories, reviewed: DeliveryRow): Promise<void> {
  const isScheduled = reviewed.state === 'scheduled'
  const connection = await inside.connections.find(reviewed.connection_id)
  const draft = await inside.drafts.find(reviewed.draft_id)
  const isSameConnection = isScheduled || connection?.updated_at === reviewed.connection_updated_at
  const isSameDraft = draft?.updated_at === reviewed.draft_updated_at
  if (!isSameConnection || !isSameDraft || draft?.delivery_id !== (isScheduled ? reviewed.id : null))
    throw new Refusal('REVIEW_OUTDATED')
}
