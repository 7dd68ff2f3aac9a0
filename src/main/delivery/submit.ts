import { writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import type { Drafts } from '#main/services/drafts.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { StageLockService } from '#main/services/stage-lock.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Repositories } from '#main/store/store.ts'
import type { Delivery } from '#shared/contract/deliveries.ts'
import type { Audience } from '#shared/domain/audience.ts'
import { confirmationText, isConfirmed } from '#shared/domain/confirmation.ts'
import type { Content } from '#shared/domain/content.ts'
import { writeRecipients } from '#shared/domain/recipients.ts'
import { holdSecondsFor, isMass, type SafetyThresholds } from '#shared/domain/risk.ts'
import type { ReviewDraft } from './review.ts'
import { toDelivery } from './views.ts'

interface SubmitParts {
  drafts: Drafts
  stageLock: StageLockService
  review: ReviewDraft
  thresholds: SafetyThresholds
  /** Tells the dispatcher that there is something to wait for. */
  wake: () => void
}

export interface DirectMessage {
  connectionId: string
  content: Content
  audience: Audience
}

/** The operator's word: the hold begins, and the intent is durable before this returns. */
export function createSubmit(
  { store, clock, random, events }: Core,
  { drafts, stageLock, review, thresholds, wake }: SubmitParts,
) {
  const submitReviewed = async (
    deliveryId: string,
    confirmation: string | undefined,
    by: string,
  ): Promise<Delivery> => {
    const row = await store.transaction(async (inside) => {
      const reviewed = found(await inside.deliveries.find(deliveryId))
      // a second click, or the answer to the first one was lost: it is being sent, once
      if (reviewed.state !== 'reviewed') return reviewed
      await assertUnchanged(inside, reviewed)
      if (reviewed.stage === 'production') stageLock.assertOpen()
      assertConfirmed(reviewed, confirmation)
      const now = clock.now()
      const holdSeconds = holdSecondsFor(isMass(reviewed.audience_size, thresholds), thresholds)
      await inside.deliveries.changeIn(deliveryId, ['reviewed'], {
        state: 'held',
        operator: by,
        submitted_at: now,
        hold_until: now + holdSeconds * 1000,
      })
      await inside.drafts.hide(reviewed.draft_id, deliveryId)
      await writeAudit(inside, {
        at: now,
        operator: by,
        action: 'deliveries.submit',
        subjectId: deliveryId,
        subjectName: reviewed.title,
        detail: { stage: reviewed.stage, connection: reviewed.connection_name, hold: String(holdSeconds) },
      })
      return found(await inside.deliveries.find(deliveryId))
    })
    events.changed('deliveries', deliveryId)
    events.changed('drafts')
    wake()
    return toDelivery(row)
  }

  const assertConfirmed = (row: DeliveryRow, typed: string | undefined): void => {
    if (row.stage !== 'production' || !isMass(row.audience_size, thresholds)) return
    const wanted = { name: row.connection_name, count: row.audience_size }
    if (!isConfirmed(wanted, typed ?? ''))
      throw new Refusal('NOT_CONFIRMED', { expected: confirmationText(wanted, 'ALL') })
  }

  return {
    reviewed: submitReviewed,
    /** For scripts: stores the message as a draft, reviews it and starts its hold in one call, under the same rules. */
    direct: async (message: DirectMessage, confirmation: string | undefined, by: string): Promise<Delivery> => {
      const { connectionId, content, audience } = message
      const id = random.uuid()
      await drafts.save(
        {
          id,
          connectionId,
          content,
          audience: { kind: audience.kind, text: audience.kind === 'all' ? '' : writeRecipients(audience.values) },
        },
        by,
      )
      const { delivery } = await review(id, by, audience)
      return submitReviewed(delivery.id, confirmation, by)
    },
  }
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
