import { useSyncExternalStore } from 'react'
import { useApi } from '../../../bridge/api.ts'
import type { Upload } from './upload.ts'
import { type Uploads, uploadsOf } from './uploads.ts'

/** The files on their way to a connection, and what can be done with them. */
export function useUploads(connectionId: string): { rows: readonly Upload[]; uploads: Uploads } {
  const uploads = uploadsOf(useApi().client)
  const all = useSyncExternalStore(uploads.subscribe, uploads.all)
  return { rows: all.filter((one) => one.connectionId === connectionId), uploads }
}
