import { useEffect, useState } from 'react'

/** For a dialog that is there only while it is open: gives the focus back to what had it before. */
export function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    },
    [opener],
  )
}
