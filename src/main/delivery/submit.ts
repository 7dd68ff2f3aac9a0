import { writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { StageLockService } from '#main/services/stage-lock.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Repositories } from '#main/store/store.ts'
import type { Delivery } from '#shared/contract/deliveries.ts'
import { confirmationText, isConfirmed } from '#shared/domain/confirmation.ts'
import { holdSecondsFor, isMass, type SafetyThresholds } from '#shared/domain/risk.ts'
import type { Stage } from '#shared/domain/stage.ts'
import type { Holds } from './holds.ts'
import { toDelivery } from './views.ts'

interface SubmitParts {
  stageLock: StageLockService
  thresholds: SafetyThresholds
  holds: Holds
}

/** What decides whether a send may begin. */
export interface Risk {
  stage: Stage
  connectionName: string
  size: number | null
}

/** The operator's word: the hold begins, and the intent is durable before this returns. */
export function createSubmit({ store, clock, events, storage }: Core, { stageLock, thresholds, holds }: SubmitParts) {
  /** Refuses while nothing can be written, and what production asks for: unlocked, for a mass send the typed words. */
  const assertAllowed = ({ stage, connectionName, size }: Risk, typed: string | undefined): void => {
    storage.assertSound()
    if (stage !== 'production') return
    stageLock.assertOpen()
    const wanted = { name: connectionName, count: size }
    if (isMass(size, thresholds) && !isConfirmed(wanted, typed ?? ''))
      throw new Refusal('NOT_CONFIRMED', { expected: confirmationText(wanted, 'ALL') })
  }

  const submit = async (deliveryId: string, confirmation: string | undefined, by: string): Promise<Delivery> => {
    const { row, isNew } = await store.transaction(async (inside) => {
      const reviewed = await inside.deliveries.find(deliveryId)
      // a newer review has replaced it, or its draft is gone
      if (!reviewed) throw new Refusal('REVIEW_OUTDATED')
      // a second click, or the answer to the first one was lost: it is being sent, once
      if (reviewed.state !== 'reviewed') return { row: reviewed, isNew: false }
      await assertUnchanged(inside, reviewed)
      const { stage, connection_name, audience_size: size } = reviewed
      assertAllowed({ stage, connectionName: connection_name, size }, confirmation)
      const now = clock.now()
      const hold = holdSecondsFor(isMass(size, thresholds), thresholds)
      const times = { submitted_at: now, hold_until: now + hold * 1000 }
      await inside.deliveries.changeIn(deliveryId, ['reviewed'], { state: 'held', operator: by, ...times })
      await inside.drafts.hide(reviewed.draft_id, deliveryId)
      const detail = { stage, connection: connection_name, hold: String(hold) }
      const line = { at: now, operator: by, action: 'deliveries.submit', subjectId: deliveryId }
      await writeAudit(inside, { ...line, subjectName: reviewed.title, detail })
      return { row: found(await inside.deliveries.find(deliveryId)), isNew: true }
    })
    if (isNew) {
      holds.begin(row)
      events.changed('deliveries', deliveryId)
      events.changed('drafts')
    }
    return toDelivery(row)
  }

  return { reviewed: submit, assertAllowed }
}

export type Submit = ReturnType<typeof createSubmit>

async function assertUnchanged(inside: Repositories, reviewed: DeliveryRow): Promise<void> {
  const connection = await inside.connections.find(reviewed.connection_id)
  const draft = await inside.drafts.find(reviewed.draft_id)
  if (
    connection?.updated_at !== reviewed.connection_updated_at ||
    draft?.updated_at !== reviewed.draft_updated_at ||
    draft.delivery_id !== null
  ) {
    throw new Refusal('REVIEW_OUTDATED')
  }
}
