import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Provider } from '#main/providers/types.ts'
import { writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { Repositories } from '#main/store/store.ts'
import type { Audience, AudienceDraft } from '#shared/domain/audience.ts'
import type { Outcome } from '#shared/domain/delivery.ts'
import { writeRecipients } from '#shared/domain/recipients.ts'
import { frozenCall } from './attempt.ts'

const requestsPerRead = 20

/** Begins a draft that repeats a delivery to the recipients of those of its requests that ended so. */
export function createResend({ store, clock, random, events, providers }: Core) {
  /** Whom the requests were for; read a few at a time, since a run may have a million recipients. */
  const audienceOf = async (
    deliveryId: string,
    outcomes: readonly Outcome[],
    provider: Provider,
  ): Promise<AudienceDraft | null> => {
    let kind: Audience['kind'] | null = null
    const texts: string[] = []
    for (let after = 0; ; ) {
      const requests = await store.requests.ended(deliveryId, outcomes, after, requestsPerRead)
      for (const request of requests) {
        const part = provider.audienceOf(frozenCall(request))
        kind = part.kind
        if ('values' in part) texts.push(writeRecipients(part.values))
        await nextTurn()
      }
      const last = requests.at(-1)
      if (!last) return kind && { kind, text: texts.join('\n') }
      after = last.position
    }
  }

  return async (deliveryId: string, outcomes: readonly Outcome[], by: string): Promise<string> => {
    const delivery = found(await store.deliveries.find(deliveryId))
    if (delivery.cleared > 0) throw new Refusal('CLEARED')
    found(await store.connections.find(delivery.connection_id))
    const audience = await audienceOf(deliveryId, outcomes, providers[delivery.provider])
    if (!audience) throw new Refusal('NOT_FOUND')
    const id = random.uuid()
    await store.transaction(async (inside: Repositories) => {
      const now = clock.now()
      await inside.drafts.save({
        id,
        connection_id: delivery.connection_id,
        title: delivery.title,
        operator: by,
        content: delivery.content,
        audience_kind: audience.kind,
        resend_of: deliveryId,
        updated_at: now,
      })
      await inside.drafts.saveAudienceText(id, audience.text)
      const line = { at: now, operator: by, action: 'deliveries.resend', subjectId: deliveryId }
      await writeAudit(inside, { ...line, subjectName: delivery.title, detail: { outcomes: outcomes.join(', ') } })
    })
    events.changed('drafts', id)
    return id
  }
}

export type Resend = ReturnType<typeof createResend>
