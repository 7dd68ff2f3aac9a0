import type { Core } from '#main/services/core.ts'
import type { Drafts } from '#main/services/drafts.ts'
import { inSteps } from '#main/services/in-steps.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { type Audience, sizeOf } from '#shared/domain/audience.ts'
import type { Content } from '#shared/domain/content.ts'
import { namedRecipientSteps, noRecipients, writeRecipients } from '#shared/domain/recipients.ts'
import type { SafetyThresholds } from '#shared/domain/risk.ts'
import type { ReviewDraft } from './review.ts'
import type { HowToSend, Submit } from './submit.ts'
import { toDelivery } from './views.ts'

interface DirectParts {
  drafts: Drafts
  review: ReviewDraft
  submit: Submit
  thresholds: () => Promise<SafetyThresholds>
}

export interface DirectMessage extends HowToSend {
  /** Chosen by the caller: the same call again, after a lost answer, is the same send. */
  id?: string | undefined
  connectionId: string
  content: Content
  audience: Audience
  /** It goes to the connection's test audience. */
  isTest?: boolean
}

/** For scripts: stores a message as a draft, reviews it and starts its hold in one call, under the same rules. */
export function createDirectSubmit(core: Pick<Core, 'store' | 'random' | 'providers'>, parts: DirectParts) {
  const { store, random, providers } = core
  const { drafts, review, submit, thresholds } = parts

  const underWay = new Map<string, Promise<Delivery>>()

  /** The same call while it is under way is the same send. */
  return (message: DirectMessage, by: string): Promise<Delivery> => {
    const id = message.id ?? random.uuid()
    const known = underWay.get(id)
    if (known) return known
    const sending = send({ ...message, id }, by).finally(() => underWay.delete(id))
    underWay.set(id, sending)
    return sending
  }

  async function send(message: DirectMessage & { id: string }, by: string): Promise<Delivery> {
    const { id, connectionId, content, audience, isTest, ...how } = message
    const known = await store.deliveries.ofDraft(id)
    if (known) return toDelivery(known, providers[known.provider])
    if (await store.drafts.find(id)) throw new Refusal('DRAFT_CHANGED')
    const connection = found(await store.connections.find(connectionId))
    const named =
      'values' in audience ? await inSteps(namedRecipientSteps(audience.kind, audience.values)) : noRecipients()
    const size = sizeOf('values' in audience ? { ...audience, values: named.values } : audience)
    const risk = { stage: connection.stage, connectionName: connection.name, size }
    submit.assertAllowed(risk, how.confirmation, await thresholds())
    const text = 'values' in audience ? writeRecipients(audience.values) : ''
    await drafts.save({ id, connectionId, content, audience: { kind: audience.kind, text } }, by)
    try {
      const { delivery } = await review(id, by, { named, isTest })
      return await submit.reviewed(delivery.id, how, by)
    } catch (error) {
      // what was refused leaves nothing behind
      await drafts.remove(id).catch(() => {})
      throw error
    }
  }
}

export type DirectSubmit = ReturnType<typeof createDirectSubmit>
