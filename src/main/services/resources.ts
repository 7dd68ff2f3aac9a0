import type { ConnectionRow } from '#main/store/repositories/connections.ts'
import type { ResourceRow } from '#main/store/repositories/resources.ts'
import type { Repositories } from '#main/store/store.ts'
import type { Resource } from '#shared/contract/resources.ts'
import type { FileInput } from '#shared/domain/file-input.ts'
import type { FileKind } from '#shared/domain/file-kind.ts'
import { plainFileName } from '#shared/domain/file-name.ts'
import { resourceAddress, resourceNumber } from '#shared/domain/resource.ts'
import type { Text } from '#shared/domain/text.ts'
import { writeAudit } from './audit.ts'
import type { ChosenFiles } from './chosen-files.ts'
import type { Core } from './core.ts'
import { pageFrom, readCursor } from './paging.ts'
import { found, invalidField } from './refusal.ts'

interface PageQuery {
  connectionId: string
  kind?: FileKind | undefined
  text: string
  cursor?: string | null | undefined
  limit: number
}

interface Named {
  connectionId: string
  resourceId: string
}

interface Entry extends Named {
  by: string
  action: string
}

type ResourcesCore = Pick<Core, 'store' | 'clock' | 'events'>

const view = (row: ResourceRow): Resource => ({
  resourceId: row.resource_id,
  kind: row.kind,
  fileName: row.file_name,
  bytes: row.bytes,
  sha256: row.sha256,
  downloadUrl: row.download_url,
  thumbnail: row.thumbnail,
  operator: row.operator,
  uploadedAt: row.uploaded_at,
  changeId: row.change_id,
})

const mostUses = 50

/** What was uploaded through a connection to the service that it has now, and what was entered by hand. */
export function createResources({ store, clock, events }: ResourcesCore, files: Pick<ChosenFiles, 'factsOf'>) {
  const placeOf = async (connectionId: string) => {
    const { base_url: baseUrl } = found(await store.connections.find(connectionId))
    return { connectionId, baseUrl }
  }
  /** Writes down by hand what a provider can't be asked about. */
  const write = async (
    { connectionId, resourceId, by, action }: Entry,
    work: (inside: Repositories, connection: ConnectionRow) => Promise<void>,
  ): Promise<Record<never, never>> => {
    await store.transaction(async (inside) => {
      const connection = found(await inside.connections.find(connectionId))
      await work(inside, connection)
      const line = { at: clock.now(), operator: by, action, subjectId: connectionId, subjectName: connection.name }
      await writeAudit(inside, { ...line, detail: { resource: resourceId } })
    })
    events.changed('operations', connectionId)
    return {}
  }
  return {
    list: async ({ connectionId, kind, text, cursor, limit }: PageQuery) => {
      const page = { ...(await placeOf(connectionId)), kind, text: text.trim() }
      const rows = await store.resources.page({ ...page, beforeSeq: readCursor(cursor), limit: limit + 1 })
      return pageFrom(rows, limit, ({ seq }) => seq, view)
    },
    find: async ({ connectionId, resourceId }: Named) => {
      const row = await store.resources.find(await placeOf(connectionId), resourceId)
      return { resource: row ? view(row) : null }
    },
    look: async ({ connectionId, file }: { connectionId: string; file: FileInput }) => {
      const place = await placeOf(connectionId)
      const facts = await files.factsOf(file)
      const same = await store.resources.findContent(place, facts.sha256)
      return { ...facts, same: same ? view(same) : null }
    },
    add: ({ connectionId, resourceId, kind, name }: Named & { kind: FileKind; name: string }, by: string) =>
      write({ connectionId, resourceId, by, action: 'resources.add' }, async (inside, { base_url }) => {
        if (resourceNumber(resourceId) === null) throw invalidField('resourceId', noNumber)
        const known = await inside.resources.find({ connectionId, baseUrl: base_url }, resourceId)
        if (known) throw invalidField('resourceId', isKnown(known.file_name))
        await inside.resources.keep({
          ...{ connection_id: connectionId, base_url, resource_id: resourceId, kind, file_name: plainFileName(name) },
          ...{ bytes: null, sha256: null, change_id: null, download_url: null, thumbnail: null },
          ...{ operator: by, uploaded_at: clock.now() },
        })
      }),
    remove: ({ connectionId, resourceId }: Named, by: string) =>
      write({ connectionId, resourceId, by, action: 'resources.remove' }, async (inside, { base_url: baseUrl }) => {
        found((await inside.resources.removeByHand({ connectionId, baseUrl }, resourceId)) || null)
      }),
    uses: async ({ connectionId, resourceId }: Named) => {
      const place = await placeOf(connectionId)
      const row = await store.resources.find(place, resourceId)
      const names = { resourceId, link: resourceAddress(place.baseUrl, row?.download_url ?? null) }
      const [deliveries, drafts] = await Promise.all([
        store.resources.deliveriesOf(place, names, mostUses),
        store.resources.draftsOf(connectionId, names, mostUses),
      ])
      return {
        deliveries: deliveries.map(({ id, title, is_test, created_at }) => ({
          ...{ id, title, isTest: is_test === 1 },
          createdAt: created_at,
        })),
        drafts: drafts.map(({ id, title, updated_at }) => ({ id, title, updatedAt: updated_at })),
      }
    },
  }
}

export type Resources = ReturnType<typeof createResources>

const noNumber: Text = { zh: '资源 ID 是最多 16 位的数字。', en: 'A resource ID is a number of at most 16 digits.' }
const isKnown = (name: string): Text => ({
  zh: `这个资源 ID 已经在列表里：${name}。`,
  en: `This resource ID is in the list already: ${name}.`,
})
