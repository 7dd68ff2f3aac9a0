import { toAuditEntry } from '#main/services/audit.ts'
import { causeOf } from '#main/services/causes.ts'
import type { Core } from '#main/services/core.ts'
import { pageFrom, readCursor } from '#main/services/paging.ts'
import { found } from '#main/services/refusal.ts'
import type { DeliveryHead } from '#main/store/repositories/deliveries.ts'
import type {
  Attempt,
  Delivery,
  DeliveryRequest,
  KnownId,
  LastAnswer,
  TimelineEvent,
} from '#shared/contract/delivery-views.ts'
import { type Content, contentSchema } from '#shared/domain/content.ts'
import type { Outcome } from '#shared/domain/delivery.ts'
import type { DeliveryFilter } from '#shared/domain/delivery-filter.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { PaceOfRuns } from './pace.ts'
import { toAttempt, toDelivery, toRequest } from './views.ts'

interface PageQuery {
  cursor?: string | null | undefined
  limit: number
}

interface RequestQuery extends PageQuery {
  deliveryId: string
  outcome?: Outcome | null | undefined
}

/** Reads what was sent and what became of it. */
export function createDeliveryRecord({ store, providers }: Pick<Core, 'store' | 'providers'>, pace: PaceOfRuns) {
  const view = (row: DeliveryHead): Delivery => toDelivery(row, providers[row.provider], pace.of(row))
  const find = async (id: string) => found(await store.deliveries.find(id))
  return {
    list: async ({ cursor, limit, ...filter }: PageQuery & DeliveryFilter, signal?: AbortSignal) => {
      if (filter.tab === 'waiting')
        return { items: (await store.listing.page(filter, null, limit)).map(view), cursor: null }
      const rows = await store.listing.page(filter, readCursor(cursor), limit + 1, signal)
      return pageFrom(rows, limit, (row) => row.seq, view)
    },
    get: async (
      id: string,
    ): Promise<Delivery & { content: Content | null; timeline: TimelineEvent[]; taskIds: string[] }> => {
      const row = await find(id)
      const lines = (await store.audit.of(id)).map(toAuditEntry)
      return {
        ...view(row),
        content: row.cleared > 0 ? null : contentSchema.parse(JSON.parse(row.content)),
        timeline: lines.map(({ at, operator, action, detail }) => ({ at, operator, action, detail })),
        taskIds: await store.requests.taskIds(id),
      }
    },
    requests: async ({ deliveryId, outcome = null, cursor, limit }: RequestQuery) => {
      const { provider } = await find(deliveryId)
      const afterPosition = readCursor(cursor) ?? 0
      const rows = await store.requests.page({ deliveryId, outcome, afterPosition, limit: limit + 1 })
      return pageFrom(
        rows,
        limit,
        (row) => row.position,
        (row) => toRequest(row, providers[provider]),
      )
    },
    request: async (id: string): Promise<DeliveryRequest & { body: string | null; tries: Attempt[] }> => {
      const row = found(await store.requests.view(id))
      const body = await store.requests.body(id)
      const provider = providers[(await find(row.delivery_id)).provider]
      const tries = (await store.requests.attempts(id)).map((attempt) => toAttempt(attempt, provider))
      return { ...toRequest(row, provider), body: body?.toString('utf8') ?? null, tries }
    },
    /** Under which ids the provider may know its requests, those that it gave first. */
    ids: async (deliveryId: string): Promise<KnownId[]> =>
      (await store.requests.ids((await find(deliveryId)).id)).flatMap(({ position, request_id, provider_ids }) => [
        ...(JSON.parse(provider_ids) as Reference[]).map(({ kind, id }) => ({ position, kind, id })),
        { position, kind: 'sent' as const, id: request_id },
      ]),
    /** What became of the last request through a connection that was tried; null where there is none. */
    lastAnswer: async (connectionId: string): Promise<LastAnswer | null> => {
      const row = await store.requests.lastTried(connectionId)
      if (!row || row.outcome === null || row.settled_at === null) return null
      const { delivery_id: deliveryId, title, outcome, settled_at: at } = row
      return { deliveryId, title, outcome, at, cause: causeOf(row, providers[row.provider]) }
    },
    /** What the end of the console would interrupt: held, scheduled, running and paused deliveries, oldest first. */
    underWay: async (): Promise<Delivery[]> =>
      (await store.deliveries.inState(['held', 'scheduled', 'running', 'paused'])).map(view),
    requestView: async (id: string): Promise<DeliveryRequest> => {
      const row = found(await store.requests.view(id))
      return toRequest(row, providers[(await find(row.delivery_id)).provider])
    },
  }
}

export type DeliveryRecord = ReturnType<typeof createDeliveryRecord>
