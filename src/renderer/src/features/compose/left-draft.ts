import { create } from 'zustand'
import type { Connection } from '#shared/contract/connections.ts'
import type { DraftBody } from './draft-body.ts'

export interface LeftDraft extends DraftBody {
  id: string
  connection: Pick<Connection, 'id' | 'name'>
  isSaved: boolean
}

interface LeftDraftState {
  left: LeftDraft | null
  leave(draft: LeftDraft): void
  forget(): void
}

/** The draft that this window showed last: to find the way back to it, and to show it while the core can't be asked. */
export const useLeftDraft = create<LeftDraftState>()((set) => ({
  left: null,
  leave: (left) => set({ left }),
  forget: () => set({ left: null }),
}))
