import type { DraftRow } from '#main/store/repositories/drafts.ts'
import type { Draft, DraftSummary } from '#shared/contract/drafts.ts'
import type { AudienceDraft } from '#shared/domain/audience.ts'
import { type Content, contentSchema, titleOf } from '#shared/domain/content.ts'
import type { Core } from './core.ts'
import { found, invalidField, Refusal } from './refusal.ts'

export interface DraftInput {
  id: string
  connectionId: string
  content: Content
  audience?: AudienceDraft | undefined
  basedOn?: number | undefined
}

const summary = (row: Pick<DraftRow, 'id' | 'connection_id' | 'title' | 'operator' | 'updated_at'>): DraftSummary => ({
  id: row.id,
  connectionId: row.connection_id,
  title: row.title,
  operator: row.operator,
  updatedAt: row.updated_at,
})

export function createDrafts({ store, clock, events, random }: Pick<Core, 'store' | 'clock' | 'events' | 'random'>) {
  return {
    list: async (): Promise<DraftSummary[]> => (await store.drafts.list()).map(summary),
    get: async (id: string): Promise<Draft> => {
      const row = found(await store.drafts.find(id))
      return {
        ...summary(row),
        content: contentSchema.parse(JSON.parse(row.content)),
        audience: {
          kind: row.audience_kind,
          text: await store.drafts.audienceText(id),
          ...(row.audience_id === null ? {} : { savedId: row.audience_id }),
        },
        deliveryId: row.delivery_id,
        correctionOf: row.correction_of,
      }
    },
    /** Refuses TOO_LATE for a message that is on its way or has arrived: it would come back and be sent again. */
    save: async ({ id, connectionId, content, audience, basedOn }: DraftInput, by: string): Promise<DraftSummary> => {
      const row = await store.transaction(async (inside) => {
        const before = await inside.drafts.find(id)
        const connection = found(await inside.connections.find(connectionId))
        if (connection.provider !== content.provider) throw new Refusal('NOT_FOUND')
        if (await inside.deliveries.isSent(id)) throw new Refusal('TOO_LATE')
        if (before && before.connection_id !== connectionId)
          throw invalidField('connectionId', {
            zh: '草稿属于一个连接，不能移到别的连接。',
            en: 'A draft belongs to one connection and cannot be moved to another.',
          })
        if (basedOn !== undefined && before && before.updated_at !== basedOn) throw new Refusal('DRAFT_CHANGED')
        const saved = {
          id,
          connection_id: connectionId,
          title: titleOf(content),
          operator: by,
          content: JSON.stringify(content),
          audience_kind: audience ? audience.kind : (before?.audience_kind ?? null),
          audience_id: (audience ? audience.savedId : before?.audience_id) ?? null,
          // strictly later than before, so that a review made a moment ago notices
          updated_at: Math.max(clock.now(), (before?.updated_at ?? 0) + 1),
        }
        await inside.drafts.save(saved)
        if (audience) await inside.drafts.saveAudienceText(id, audience.text)
        return saved
      })
      events.changed('drafts', id)
      return summary(row)
    },
    /** A second draft with the same message and audience; what the first repeats, the second repeats too. */
    duplicate: async (id: string, by: string): Promise<string> => {
      const copy = random.uuid()
      await store.transaction(async (inside) => {
        const { delivery_id, ...row } = found(await inside.drafts.find(id))
        if (delivery_id !== null) throw new Refusal('TOO_LATE')
        await inside.drafts.save({ ...row, id: copy, operator: by, updated_at: clock.now() })
        await inside.drafts.saveAudienceText(copy, await inside.drafts.audienceText(id))
      })
      events.changed('drafts', copy)
      return copy
    },
    remove: async (id: string): Promise<void> => {
      await store.transaction(async (inside) => {
        if (!(await inside.drafts.remove(id))) throw new Refusal('NOT_FOUND')
        await inside.deliveries.removeReviewed(id)
      })
      events.changed('drafts', id)
    },
  }
}

export type Drafts = ReturnType<typeof createDrafts>
