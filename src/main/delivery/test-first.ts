import type { Core } from '#main/services/core.ts'
import { inSteps } from '#main/services/in-steps.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { Delivery, Review } from '#shared/contract/delivery-views.ts'
import { type TestAudience, testAudienceSchema } from '#shared/domain/audience.ts'
import { contentSchema, withoutSchedule } from '#shared/domain/content.ts'
import { isMass, type SafetyThresholds } from '#shared/domain/risk.ts'
import { audienceHashSteps } from './hashes.ts'
import type { DirectSubmit } from './submit-directly.ts'

/** A test counts for so long. */
const dayMs = 24 * 60 * 60_000

/** What a delivery that has to be tested first still lacks; `isAsked` false where no delivery has to. */
export function createTestFirst({ store, clock }: Pick<Core, 'store' | 'clock'>, isAsked = true) {
  const audienceOf = async (connectionId: string): Promise<TestAudience | null> => {
    const { test_audience } = found(await store.connections.find(connectionId))
    return test_audience === null ? null : testAudienceSchema.parse(JSON.parse(test_audience))
  }

  /** Null where it needs none: no mass send, not on production, or the test itself. */
  const of = async (row: DeliveryRow, safety: SafetyThresholds): Promise<Review['testFirst']> => {
    if (!isAsked || row.stage !== 'production' || row.is_test === 1 || !isMass(row.audience_size, safety)) return null
    const audience = await audienceOf(row.connection_id)
    if (!audience) return { recipients: null, acceptedAt: null }
    const hash = await inSteps(audienceHashSteps(audience))
    const test = await store.deliveries.acceptedTest(row, hash, clock.now() - dayMs)
    return { recipients: audience.values.length, acceptedAt: test?.settled_at ?? null }
  }

  return {
    of,
    /** Refuses a delivery that has to be tested first and was not. */
    assert: async (row: DeliveryRow, safety: SafetyThresholds): Promise<void> => {
      const state = await of(row, safety)
      if (state && state.acceptedAt === null)
        throw new Refusal('TEST_FIRST', { hasAudience: state.recipients !== null })
    },
    audienceOf,
  }
}

export type TestFirst = ReturnType<typeof createTestFirst>

/** Sends what was reviewed to the connection's test audience, as a delivery of its own. */
export const createSendTest =
  ({ store }: Pick<Core, 'store'>, { audienceOf }: TestFirst, submit: DirectSubmit) =>
  async (id: string, deliveryId: string, by: string): Promise<Delivery> => {
    const row = await store.deliveries.find(deliveryId)
    if (!row) throw new Refusal('REVIEW_OUTDATED')
    const audience = await audienceOf(row.connection_id)
    if (!audience) throw new Refusal('TEST_FIRST', { hasAudience: false })
    const content = withoutSchedule(contentSchema.parse(JSON.parse(row.content)))
    return submit({ id, connectionId: row.connection_id, content, audience, isTest: true }, by)
  }

export type SendTest = ReturnType<typeof createSendTest>
