import { createStore, type StoreApi } from 'zustand'
import type { Backup } from './backup.ts'
import type { DraftBody } from './draft-body.ts'

/**
 * `fresh`: nothing was typed yet, or it was sent or deleted, so there is nothing to keep. `elsewhere`: another window has
 * changed the draft, and nothing is stored until the operator has chosen.
 */
type SaveState = 'fresh' | 'saved' | 'unsaved' | 'saving' | 'failed' | 'elsewhere'

export interface ComposerState extends DraftBody {
  saveState: SaveState
  edit(change: Partial<DraftBody>): void
  /** Resolves once everything typed so far is stored; rejects when it can't be. */
  flush(): Promise<void>
  /** Keeps what is written here, over what the other window has stored. */
  keepMine(): void
  /** Takes what the other window has stored, instead of what is written here. */
  takeTheirs(body: DraftBody): void
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
  /** Resolves to the version that it became. */
  save: (body: DraftBody) => Promise<number>
  isChangedElsewhere: (error: unknown) => boolean
  backup: Backup
}

/**
 * Keeps a draft while it is typed: at once in this window's own storage, after a short pause in the core, and again
 * and again until the core has it. What was typed survives a reload, a lost connection and a failed save.
 */
export function createComposer({
  start,
  isUnsaved,
  isFresh,
  save,
  isChangedElsewhere,
  backup,
}: ComposerParts): Composer {
  let timer: number | undefined
  let saving: Promise<number> | null = null

  return createStore<ComposerState>((set, get) => {
    const later = (milliseconds: number) => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void store().catch(() => {}), milliseconds)
    }

    const store = async (): Promise<void> => {
      window.clearTimeout(timer)
      // several may have waited for the same one; two at once would contradict each other
      while (saving) await saving.catch(() => {})
      const { content, audience, basedOn, saveState } = get()
      if (saveState === 'saved' || saveState === 'fresh') return
      if (saveState !== 'elsewhere') set({ saveState: 'saving' })
      saving = save({ content, audience, basedOn })
      try {
        const version = await saving
        const isCurrent = get().content === content && get().audience === audience
        if (isCurrent) backup.clear()
        set({ basedOn: version, saveState: isCurrent ? 'saved' : 'unsaved' })
      } catch (error) {
        const isElsewhere = isChangedElsewhere(error)
        set({ saveState: isElsewhere ? 'elsewhere' : 'failed' })
        if (!isElsewhere) later(retryMs)
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
        const isElsewhere = get().saveState === 'elsewhere'
        set({ ...change, saveState: isElsewhere ? 'elsewhere' : 'unsaved' })
        const { content, audience, basedOn } = get()
        backup.write({ content, audience, basedOn })
        if (!isElsewhere) later(pauseMs)
      },
      flush: async () => {
        if (get().saveState === 'fresh') set({ saveState: 'unsaved' })
        do await store()
        while (get().saveState === 'unsaved')
      },
      keepMine: () => {
        set({ basedOn: undefined, saveState: 'unsaved' })
        later(0)
      },
      takeTheirs: (body) => {
        backup.clear()
        set({ ...body, saveState: 'saved' })
      },
      forget: () => {
        window.clearTimeout(timer)
        backup.clear()
        set({ saveState: 'fresh' })
      },
    }
  })
}
