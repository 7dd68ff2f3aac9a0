import type { ResourceRow } from '#main/store/repositories/resources.ts'
import type { Resource } from '#shared/contract/resources.ts'
import type { FileKind } from '#shared/domain/file-kind.ts'
import type { Core } from './core.ts'
import { pageFrom, readCursor } from './paging.ts'
import { found } from './refusal.ts'

interface PageQuery {
  connectionId: string
  kind?: FileKind | undefined
  cursor?: string | null | undefined
  limit: number
}

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

/** What was uploaded through a connection to the service that it has now. Written by the changes that upload. */
export function createResources({ store }: Pick<Core, 'store'>) {
  const placeOf = async (connectionId: string) => {
    const { base_url: baseUrl } = found(await store.connections.find(connectionId))
    return { connectionId, baseUrl }
  }
  return {
    list: async ({ connectionId, kind, cursor, limit }: PageQuery) => {
      const page = { ...(await placeOf(connectionId)), kind, beforeSeq: readCursor(cursor), limit: limit + 1 }
      return pageFrom(await store.resources.page(page), limit, ({ seq }) => seq, view)
    },
    find: async ({ connectionId, resourceId }: { connectionId: string; resourceId: string }) => {
      const row = await store.resources.find(await placeOf(connectionId), resourceId)
      return { resource: row ? view(row) : null }
    },
  }
}

export type Resources = ReturnType<typeof createResources>
