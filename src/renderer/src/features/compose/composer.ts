import { createStore, type StoreApi } from 'zustand'
import type { Backup } from './backup.ts'
import type { DraftBody } from './draft-body.ts'

/** `fresh`: nothing was typed yet, or it was sent or deleted, so there is nothing to keep. */
type SaveState = 'fresh' | 'saved' | 'unsaved' | 'saving' | 'failed'

export interface ComposerState extends DraftBody {
  saveState: SaveState
  edit(change: Partial<DraftBody>): void
  /** Resolves once everything typed so far is stored; rejects when it can't be. */
  flush(): Promise<void>
  /** The draft was sent or deleted: what is left here must not bring it back. */
  forget(): void
}

export type Composer = StoreApi<ComposerState>

const pauseMs = 300
const retryMs = 2_000

interface ComposerParts {
  start: DraftBody
  /** Whether `start` holds something that the core does not have yet. */
  isUnsaved: boolean
  isFresh: boolean
  save: (body: DraftBody) => Promise<void>
  backup: Backup
}

/**
 * Keeps a draft while it is typed: at once in this window's own storage, after a short pause in the core, and again
 * and again until the core has it. What was typed survives a reload, a lost connection and a failed save.
 */
export function createComposer({ start, isUnsaved, isFresh, save, backup }: ComposerParts): Composer {
  let timer: number | undefined
  let saving: Promise<void> | null = null

  return createStore<ComposerState>((set, get) => {
    const later = (milliseconds: number) => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void store().catch(() => {}), milliseconds)
    }

    const store = async (): Promise<void> => {
      window.clearTimeout(timer)
      if (saving) await saving.catch(() => {})
      const { content, audience, saveState } = get()
      if (saveState === 'saved' || saveState === 'fresh') return
      set({ saveState: 'saving' })
      saving = save({ content, audience })
      try {
        await saving
        const isCurrent = get().content === content && get().audience === audience
        if (isCurrent) backup.clear()
        set({ saveState: isCurrent ? 'saved' : 'unsaved' })
      } catch (error) {
        set({ saveState: 'failed' })
        later(retryMs)
        throw error
      } finally {
        saving = null
      }
    }

    if (isUnsaved) later(0)
    return {
      ...start,
      saveState: isFresh ? 'fresh' : isUnsaved ? 'unsaved' : 'saved',
      edit: (change) => {
        set({ ...change, saveState: 'unsaved' })
        const { content, audience } = get()
        backup.write({ content, audience })
        later(pauseMs)
      },
      flush: async () => {
        if (get().saveState === 'fresh') set({ saveState: 'unsaved' })
        do await store()
        while (get().saveState === 'unsaved')
      },
      forget: () => {
        window.clearTimeout(timer)
        backup.clear()
        set({ saveState: 'fresh' })
      },
    }
  })
}
