import { toAuditEntry } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { pageFrom, readCursor } from '#main/services/paging.ts'
import { found } from '#main/services/refusal.ts'
import type { ListFilter } from '#main/store/repositories/deliveries.ts'
import type { Attempt, Delivery, DeliveryRequest, TimelineEvent } from '#shared/contract/deliveries.ts'
import { type Content, contentSchema } from '#shared/domain/content.ts'
import { toAttempt, toDelivery, toRequest } from './views.ts'

interface PageQuery {
  cursor?: string | null | undefined
  limit: number
}

/** Reads what was sent and what became of it. */
export function createDeliveryRecord({ store, providers }: Pick<Core, 'store' | 'providers'>) {
  const find = async (id: string) => found(await store.deliveries.find(id))
  return {
    list: async ({ filter, cursor, limit }: PageQuery & { filter: ListFilter }) => {
      const rows = await store.deliveries.page(filter, readCursor(cursor), limit + 1)
      return pageFrom(rows, limit, (row) => row.seq, toDelivery)
    },
    get: async (id: string): Promise<Delivery & { content: Content; timeline: TimelineEvent[]; taskIds: string[] }> => {
      const row = await find(id)
      const lines = (await store.audit.of(id)).map(toAuditEntry)
      return {
        ...toDelivery(row),
        content: contentSchema.parse(JSON.parse(row.content)),
        timeline: lines.map(({ at, operator, action, detail }) => ({ at, operator, action, detail })),
        taskIds: await store.requests.taskIds(id),
      }
    },
    requests: async ({ deliveryId, cursor, limit }: PageQuery & { deliveryId: string }) => {
      const { provider } = await find(deliveryId)
      const rows = await store.requests.page(deliveryId, readCursor(cursor) ?? 0, limit + 1)
      return pageFrom(
        rows,
        limit,
        (row) => row.position,
        (row) => toRequest(row, providers[provider]),
      )
    },
    request: async (id: string): Promise<DeliveryRequest & { body: string; tries: Attempt[] }> => {
      const row = found(await store.requests.find(id))
      const provider = providers[(await find(row.delivery_id)).provider]
      const tries = (await store.requests.attempts(id)).map((attempt) => toAttempt(attempt, provider))
      return { ...toRequest({ ...row, bytes: row.body.length }, provider), body: row.body.toString('utf8'), tries }
    },
  }
}

export type DeliveryRecord = ReturnType<typeof createDeliveryRecord>
