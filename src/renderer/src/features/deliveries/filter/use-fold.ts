import { useEffect, useRef, useState } from 'react'

/** Something that a button folds out below it: Esc, a press elsewhere or the focus going elsewhere folds it in again. */
export function useFold() {
  const [isOpen, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const goElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false)
    }
    const foldOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', goElsewhere)
    document.addEventListener('focusin', goElsewhere)
    document.addEventListener('keydown', foldOnEscape)
    return () => {
      document.removeEventListener('pointerdown', goElsewhere)
      document.removeEventListener('focusin', goElsewhere)
      document.removeEventListener('keydown', foldOnEscape)
    }
  }, [isOpen])
  return { isOpen, toggle: () => setOpen((open) => !open), frame, button }
}
