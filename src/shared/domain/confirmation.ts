/** What has to be typed before a mass send on production: the connection's name and the number of recipients. */
export interface Confirmation {
  name: string
  /** Null where the number is unknown or everybody is meant: then "ALL" or "全部" is typed. */
  count: number | null
}

/**
 * Whether the typed text names the connection and the number, in this order. Full-width digits and thousands
 * separators count, letter case and white space don't.
 */
export function isConfirmed(wanted: Confirmation, typed: string): boolean {
  const text = normalise(typed)
  const name = normalise(wanted.name)
  if (name === '' || !text.startsWith(name)) return false
  const rest = text.slice(name.length)
  if (wanted.count === null) return rest === 'all' || rest === '全部'
  return rest.replace(/,/g, '') === String(wanted.count)
}

/** The text that the operator is asked to type. */
export function confirmationText(wanted: Confirmation, everybody: string): string {
  return `${wanted.name} ${wanted.count === null ? everybody : wanted.count}`
}

const normalise = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
