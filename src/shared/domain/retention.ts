/** How many days recipients and bodies are kept after the end of what they belong to. */
export const defaultRetentionDays = 180
export const retentionDaysRange: readonly [number, number] = [1, 3_650]

const dayMs = 24 * 60 * 60_000

/** What ended before this moment is older than so many days. */
export const keptSince = (now: number, days: number): number => now - days * dayMs
