import type { Resource } from '#shared/contract/resources.ts'
import type { Cause } from '#shared/domain/cause.ts'
import type { FileInput } from '#shared/domain/file-input.ts'
import type { FileKind } from '#shared/domain/file-kind.ts'
import type { Answer } from '#shared/domain/operation.ts'

/**
 * `reading`: the core looks at it. `ready`: to be reviewed. `waiting`: confirmed, its turn comes. `lost`: its answer was
 * lost on the way to this window.
 */
export type UploadState = 'reading' | 'ready' | 'waiting' | 'sending' | 'done' | 'failed' | 'unknown' | 'lost'

/** A chosen file on its way to a provider. */
export interface Upload {
  key: string
  connectionId: string
  file: File
  /** As it is sent and kept. */
  name: string
  state: UploadState
  kind: FileKind | null
  sha256: string | null
  thumbnail: string | undefined
  /** With the same content, uploaded before. */
  same: Resource | null
  /** To be uploaded although `same` is there. */
  again: boolean
  /** `updatedAt` of the connection for which it was reviewed. */
  connectionAsOf: number | null
  /** As the core knows it, since when. */
  handed: { file: FileInput; at: number } | null
  changeId: string | null
  startedAt: number | null
  resourceId: string | null
  outcome: Answer['outcome'] | null
  /** Why it is not uploaded, as the change or as the console says. */
  cause: Cause | null
  error: unknown
}

export const newUpload = (connectionId: string, file: File, name: string): Upload => ({
  ...{ key: crypto.randomUUID(), connectionId, file, name, state: 'reading', again: false },
  ...{ kind: null, sha256: null, thumbnail: undefined, same: null, handed: null },
  ...{
    connectionAsOf: null,
    changeId: null,
    startedAt: null,
    resourceId: null,
    outcome: null,
    cause: null,
    error: null,
  },
})

/** Would leave with the next click. */
export const isWanted = ({ state, same, again }: Upload): boolean => state === 'ready' && (same === null || again)

/** Something of it is still to come by itself. */
export const isMoving = ({ state }: Upload): boolean => ['reading', 'waiting', 'sending'].includes(state)
