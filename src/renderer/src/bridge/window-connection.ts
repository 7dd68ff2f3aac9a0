import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

interface WindowConnection {
  connectionId: string | null
  choose(id: string): void
}

/** Each window has its own connection: two windows on two stages must not pull each other's band to another colour. */
export const useWindowConnection = create<WindowConnection>()(
  persist((set) => ({ connectionId: null, choose: (connectionId) => set({ connectionId }) }), {
    name: 'pushdeck.connection',
    storage: createJSONStorage(() => sessionStorage),
  }),
)
