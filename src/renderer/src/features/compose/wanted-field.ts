import { create } from 'zustand'

interface WantedField {
  /** Code of the check whose field a form is asked to show; null once it has. */
  code: string | null
  want(code: string | null): void
}

/** The way from a list of checks to a field that its form doesn't show at the moment. */
export const useWantedField = create<WantedField>()((set) => ({ code: null, want: (code) => set({ code }) }))
