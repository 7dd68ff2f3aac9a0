import { useEffect } from 'react'

/** Ctrl/⌘F goes to the screen's own search, never over a dialog or while an input method is composing. */
export function useFindKey(find: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey)) return
      if (event.shiftKey || event.altKey || event.isComposing) return
      if ([...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.checkVisibility())) return
      event.preventDefault()
      find()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [find])
}
