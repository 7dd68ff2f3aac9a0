const minute = 60_000

/**
 * After how many milliseconds counters are read again that have not changed for so long; null when they are left alone.
 * They move fast at first, then in leaps, and in the end not at all.
 */
export function refreshAfter(unchangedMs: number): number | null {
  if (unchangedMs < minute) return 3_000
  return unchangedMs < 10 * minute ? 30_000 : null
}
