import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Core } from '#main/services/core.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Audience, AudienceDraft } from '#shared/domain/audience.ts'
import type { Outcome } from '#shared/domain/delivery.ts'
import { writeRecipients } from '#shared/domain/recipients.ts'
import { frozenCall } from './attempt.ts'

const requestsPerRead = 20

/**
 * Whom the requests of a delivery are for, one after the other, of all or of those that ended so. A few are read at a
 * time, since a run may have a million recipients.
 */
export const createAudienceParts = ({ store, providers }: Pick<Core, 'store' | 'providers'>) =>
  async function* audienceParts(
    { id, provider }: Pick<DeliveryRow, 'id' | 'provider'>,
    outcomes: readonly Outcome[] | null = null,
  ): AsyncGenerator<Audience> {
    for (let after = 0; ; ) {
      const requests = await (outcomes
        ? store.requests.ended(id, outcomes, after, requestsPerRead)
        : store.requests.frozen(id, after, requestsPerRead))
      for (const request of requests) {
        yield providers[provider].audienceOf(frozenCall(request))
        await nextTurn()
      }
      const last = requests.at(-1)
      if (!last) return
      after = last.position
    }
  }

export type AudienceParts = ReturnType<typeof createAudienceParts>

/** The parts as the audience of a draft; null where there are none. */
export async function asDraft(parts: AsyncIterable<Audience>): Promise<AudienceDraft | null> {
  let kind: Audience['kind'] | null = null
  const texts: string[] = []
  for await (const part of parts) {
    kind = part.kind
    if ('values' in part) texts.push(writeRecipients(part.values))
  }
  return kind && { kind, text: texts.join('\n') }
}
