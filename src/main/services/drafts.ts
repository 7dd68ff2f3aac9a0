import type { DraftRow } from '#main/store/repositories/drafts.ts'
import type { Draft, DraftSummary } from '#shared/contract/drafts.ts'
import type { AudienceDraft } from '#shared/domain/audience.ts'
import { type Content, contentSchema, titleOf } from '#shared/domain/content.ts'
import type { Core } from './core.ts'
import { found, Refusal } from './refusal.ts'

export interface DraftInput {
  id: string
  connectionId: string
  content: Content
  audience: AudienceDraft
}

const summary = (row: Pick<DraftRow, 'id' | 'connection_id' | 'title' | 'operator' | 'updated_at'>): DraftSummary => ({
  id: row.id,
  connectionId: row.connection_id,
  title: row.title,
  operator: row.operator,
  updatedAt: row.updated_at,
})

export function createDrafts({ store, clock, events }: Pick<Core, 'store' | 'clock' | 'events'>) {
  return {
    list: async (): Promise<DraftSummary[]> => (await store.drafts.list()).map(summary),
    get: async (id: string): Promise<Draft> => {
      const row = found(await store.drafts.find(id))
      return {
        ...summary(row),
        content: contentSchema.parse(JSON.parse(row.content)),
        audience: { kind: row.audience_kind, text: row.audience_text },
        deliveryId: row.delivery_id,
      }
    },
    save: async ({ id, connectionId, content, audience }: DraftInput, by: string): Promise<DraftSummary> => {
      const connection = found(await store.connections.find(connectionId))
      if (connection.provider !== content.provider) throw new Refusal('NOT_FOUND')
      const before = await store.drafts.find(id)
      const row = {
        id,
        connection_id: connectionId,
        title: titleOf(content),
        operator: by,
        content: JSON.stringify(content),
        audience_kind: audience.kind,
        audience_text: audience.text,
        // strictly later than before, so that a review made a moment ago notices
        updated_at: Math.max(clock.now(), (before?.updated_at ?? 0) + 1),
      }
      if (!(await store.drafts.save(row))) throw new Refusal('TOO_LATE')
      events.changed('drafts', id)
      return summary(row)
    },
    remove: async (id: string): Promise<void> => {
      if (!(await store.drafts.remove(id))) throw new Refusal('NOT_FOUND')
      events.changed('drafts', id)
    },
  }
}

export type Drafts = ReturnType<typeof createDrafts>
