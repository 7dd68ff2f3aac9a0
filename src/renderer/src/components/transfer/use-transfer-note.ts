import { create } from 'zustand'
import type { Content } from '#shared/domain/content.ts'
import type { Transfer } from '#shared/domain/content-transfer.ts'
import type { ProviderId } from '#shared/domain/provider.ts'

/** What came of taking a message to another provider's connection. */
interface TransferTold {
  /** The draft that began with it. */
  draftId: string
  source: Content
  to: ProviderId
  transfer: Transfer
}

interface TransferNoteState {
  told: TransferTold | null
  tell(told: TransferTold): void
  dismiss(): void
}

/** What is still to be read about the last transfer of this window. */
export const useTransferNote = create<TransferNoteState>()((set) => ({
  told: null,
  tell: (told) => set({ told }),
  dismiss: () => set({ told: null }),
}))
