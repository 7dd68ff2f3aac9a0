import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

interface Sharing {
  isOn: boolean
  turn(isOn: boolean): void
}

const key = 'pushdeck.sharing'

/**
 * Screen-share mode, one for all windows of a console: whoever shares a screen shares every window on it. It is read while
 * this module is, so that a reload or a new window shows nothing first.
 */
export const useSharing = create<Sharing>()(
  persist((set) => ({ isOn: false, turn: (isOn) => set({ isOn }) }), {
    name: key,
    storage: createJSONStorage(() => localStorage),
  }),
)

window.addEventListener('storage', (event) => {
  if (event.key === key) void useSharing.persist.rehydrate()
})
