import type { KeyboardEvent } from 'react'

/** For buttons that appear under a finger that may still hold a key down: a held key presses nothing. */
export function ignoreRepeat(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault()
}
