import { useEffect } from 'react'

const isDialogOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.checkVisibility())

/** Ctrl/⌘ + a key, named in lower case; not again while it is held down, and never over a dialog. */
export function useShortcut(key: string, act: () => void, isBusy: boolean): void {
  useEffect(() => {
    const shortcut = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || !(event.ctrlKey || event.metaKey)) return
      if (event.shiftKey || event.altKey || event.isComposing || isDialogOpen()) return
      event.preventDefault()
      if (!event.repeat && !isBusy) act()
    }
    window.addEventListener('keydown', shortcut)
    return () => window.removeEventListener('keydown', shortcut)
  }, [key, act, isBusy])
}
