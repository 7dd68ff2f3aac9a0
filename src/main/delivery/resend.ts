import { writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { AudienceDraft } from '#shared/domain/audience.ts'
import type { Outcome } from '#shared/domain/delivery.ts'
import { type AudienceParts, asDraft } from './audience-parts.ts'

interface Made {
  action: 'deliveries.resend' | 'deliveries.correct'
  relation: { resend_of: string } | { correction_of: string }
  detail?: Record<string, string>
}

/** Begins drafts that take up a delivery: the same message for all or some of its recipients. Nothing is sent by that. */
export function createResend({ store, clock, random, events }: Core, audienceParts: AudienceParts) {
  /** Refuses CLEARED when nobody knows the recipients any more. */
  const takeUp = async (deliveryId: string): Promise<DeliveryRow> => {
    const delivery = found(await store.deliveries.find(deliveryId))
    if (delivery.cleared > 0) throw new Refusal('CLEARED')
    found(await store.connections.find(delivery.connection_id))
    return delivery
  }

  const make = async (
    delivery: DeliveryRow,
    audience: AudienceDraft | null,
    by: string,
    { action, relation, detail = {} }: Made,
  ): Promise<string> => {
    if (!audience) throw new Refusal('NOT_FOUND')
    const id = random.uuid()
    await store.transaction(async (inside) => {
      const now = clock.now()
      await inside.drafts.save({
        id,
        connection_id: delivery.connection_id,
        title: delivery.title,
        operator: by,
        content: delivery.content,
        audience_kind: audience.kind,
        ...relation,
        updated_at: now,
      })
      await inside.drafts.saveAudienceText(id, audience.text)
      const line = { at: now, operator: by, action, subjectId: delivery.id, subjectName: delivery.title }
      await writeAudit(inside, { ...line, detail })
    })
    events.changed('drafts', id)
    return id
  }

  return {
    /** Repeats it to the recipients of those of its requests that ended so. */
    resend: async (deliveryId: string, outcomes: readonly Outcome[], by: string): Promise<string> => {
      const delivery = await takeUp(deliveryId)
      const audience = await asDraft(audienceParts(delivery, outcomes))
      const detail = { outcomes: outcomes.join(', ') }
      return make(delivery, audience, by, { action: 'deliveries.resend', relation: { resend_of: deliveryId }, detail })
    },
    /** Corrects it for the whole of its audience. TOO_LATE while nothing of it has left: it can still be taken back. */
    correct: async (deliveryId: string, by: string): Promise<string> => {
      const delivery = await takeUp(deliveryId)
      if (delivery.started_at === null) throw new Refusal('TOO_LATE')
      const audience = await asDraft(audienceParts(delivery))
      return make(delivery, audience, by, { action: 'deliveries.correct', relation: { correction_of: deliveryId } })
    },
  }
}

export type Resend = ReturnType<typeof createResend>
