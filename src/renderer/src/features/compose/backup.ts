import { type DraftBody, draftBodySchema } from './draft-body.ts'

/** Longer lists are only kept by the core: writing megabytes on every keystroke would make typing slow. */
const largestText = 400_000

/** Where a window's storage keeps drafts, by their id. */
export const backupPrefix = 'pushdeck.draft.'

export interface Backup {
  read(): DraftBody | null
  write(body: DraftBody): void
  clear(): void
}

/** A copy of what was typed since the last save, in this window's own storage; it survives a reload. */
export function createBackup(storage: Storage, draftId: string): Backup {
  const key = `${backupPrefix}${draftId}`
  return {
    read: () => {
      const text = storage.getItem(key)
      if (text === null) return null
      const parsed = draftBodySchema.safeParse(JSON.parse(text))
      return parsed.success ? parsed.data : null
    },
    write: (body) => {
      if (body.audience.text.length > largestText) return
      try {
        storage.setItem(key, JSON.stringify(body))
      } catch {
        // the storage is full; the core gets it in a moment all the same
      }
    },
    clear: () => storage.removeItem(key),
  }
}
