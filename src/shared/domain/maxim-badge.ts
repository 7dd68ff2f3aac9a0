export interface Badge {
  /** Added to the number that the app shows, rather than put in its place. */
  adds: boolean
  count: number
  /** Nothing was given, so MaxIM takes +1 (POST /push/notify: badge). */
  isAssumed: boolean
}

/** What a badge does to the number on the app's icon, or null where it is none. */
export function readBadge(badge = ''): Badge | null {
  if (badge === '') return { adds: true, count: 1, isAssumed: true }
  if (!/^\+?\d{1,6}$/.test(badge)) return null
  return { adds: badge.startsWith('+'), count: Number(badge), isAssumed: false }
}
