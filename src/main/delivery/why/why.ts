import type { Core } from '#main/services/core.ts'
import { found, invalidField, Refusal } from '#main/services/refusal.ts'
import type { DeliveryHead, DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { MayHaveReached, WhyVerdict } from '#shared/contract/why.ts'
import type { SafetyThresholds } from '#shared/domain/risk.ts'
import { answerTo } from '#shared/domain/why/answers.ts'
import { readAskedId } from '#shared/domain/why/asked-id.ts'
import type { WhyFacts } from '#shared/domain/why/facts.ts'
import { replyTo } from '#shared/domain/why/reply.ts'
import { whyNot } from '#shared/domain/why/why-not.ts'
import { ownZone } from '#shared/domain/zoned-time.ts'
import { toDelivery } from '../views.ts'
import { createWhyFacts } from './facts.ts'

const mostListed = 50
const dayMs = 24 * 60 * 60_000

interface WhyParts {
  quietHours: () => Promise<Pick<SafetyThresholds, 'quietFrom' | 'quietTo'>>
  /** For how many days recipients are kept. */
  keptDays: () => Promise<number>
}

/** Answers "Why did X not get it?" from what this console has recorded. */
export function createWhy(core: Pick<Core, 'store' | 'clock' | 'providers'>, { quietHours, keptDays }: WhyParts) {
  const { store, clock, providers } = core
  const zone = ownZone()
  const factsOf = createWhyFacts(core, { quietHours, zone })

  const read = (id: string): string => {
    const asked = readAskedId(id)
    if ('fault' in asked) throw invalidField('id', asked.fault)
    return asked.value
  }
  const view = (row: DeliveryHead) => toDelivery(row, providers[row.provider])
  const inclusionOf = ({ audience_kind: kind }: DeliveryHead): MayHaveReached['inclusion'] =>
    kind === 'all' ? 'everybody' : kind === 'tag' ? 'tagged' : 'named'

  return {
    deliveries: async (id: string, days: number) => {
      const value = read(id)
      const since = clock.now() - days * dayMs
      const named = await store.recipients.deliveriesWith([value], null, mostListed + 1)
      const young = named.filter((row) => row.created_at >= since)
      const rows = [...young, ...(await store.together.toMany(since, mostListed + 1))].sort(
        (one, other) => other.created_at - one.created_at,
      )
      const items = rows
        .slice(0, mostListed)
        .map((row): MayHaveReached => ({ delivery: view(row), inclusion: inclusionOf(row) }))
      return { values: [value], items, keptDays: await keptDays(), more: rows.length > mostListed }
    },

    verdict: async (id: string, deliveryId: string): Promise<WhyVerdict> => {
      const value = read(id)
      const row = found(await store.deliveries.find(deliveryId))
      if (!isSubmitted(row)) throw new Refusal('NOT_FOUND')
      const facts = await factsOf(row, value)
      const cause = whyNot(facts)
      const about = { title: row.cleared > 0 ? '' : row.title, sentAt: facts.leftAt, zone }
      return {
        values: [value],
        delivery: view(row),
        facts,
        cause,
        ...answerTo(cause, facts, zone),
        reply: replyTo(cause, facts, about),
      }
    },
  }
}

export type Why = ReturnType<typeof createWhy>

const isSubmitted = (row: DeliveryRow): row is DeliveryRow & { state: WhyFacts['state'] } => row.state !== 'reviewed'
