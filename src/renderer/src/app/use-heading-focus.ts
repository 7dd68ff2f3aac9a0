import { type RefObject, useEffect, useRef } from 'react'

let isInUse = false
for (const sign of ['keydown', 'pointerdown'])
  window.addEventListener(
    sign,
    () => {
      isInUse = true
    },
    { once: true, capture: true },
  )

/**
 * Moves the focus to a screen's heading when another screen comes, so that who cannot see the change hears of it. Before
 * the first key or click nothing moves, and a screen that has put the focus somewhere itself keeps it there.
 */
export function useHeadingFocus(place: string): RefObject<HTMLElement | null> {
  const root = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is what this waits for
  useEffect(() => {
    const main = root.current
    if (!main || !isInUse) return
    // the heading comes with what the screen has to read first; until then that of the screen before may stand there hidden
    const watch = new MutationObserver(() => look())
    const look = (): void => {
      const heading = [...main.querySelectorAll('h1')].find((each) => each.checkVisibility())
      if (!heading) return
      watch.disconnect()
      const { activeElement } = document
      if (activeElement !== main && main.contains(activeElement)) return
      if (activeElement?.closest('[role="menu"], [role="dialog"]')) return
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    watch.observe(main, { childList: true, subtree: true })
    look()
    return () => watch.disconnect()
  }, [place])
  return root
}
