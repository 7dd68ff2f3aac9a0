import { useEffect } from 'react'

const isDialogOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.checkVisibility())

/** Ctrl/⌘ + Enter opens the review; not again while it is held down, and never over another dialog. */
export function useReviewShortcut(openReview: () => void, isBusy: boolean): void {
  useEffect(() => {
    const shortcut = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      if (event.repeat || isBusy || isDialogOpen()) return
      event.preventDefault()
      openReview()
    }
    window.addEventListener('keydown', shortcut)
    return () => window.removeEventListener('keydown', shortcut)
  }, [openReview, isBusy])
}
