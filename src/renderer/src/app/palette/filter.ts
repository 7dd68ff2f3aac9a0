/** What a search looks through: what stands in the list, and other words for the same. */
export interface Searchable {
  label: string
  also?: readonly string[]
}

/**
 * The entries that fit all that was typed, in their order. Chinese is found by any part of it, everything else by the
 * beginnings of its words, so that "set" finds Settings and not "reset".
 */
export function fitting<Entry extends Searchable>(entries: readonly Entry[], typed: string): Entry[] {
  const wanted = simple(typed).trim()
  if (wanted === '') return [...entries]
  const parts = partsOf(wanted)
  return entries.filter(({ label, also = [] }) => {
    const text = simple([label, ...also].join('\n'))
    if (parts.length === 0) return text.includes(wanted)
    const words = partsOf(text)
    return parts.every((part) => (isHan.test(part) ? text.includes(part) : words.some((word) => word.startsWith(part))))
  })
}

const isHan = /^\p{Script=Han}/u

/** Full-width letters of a Chinese keyboard are the same letters. */
const simple = (text: string): string => text.normalize('NFKC').toLowerCase()

const partsOf = (text: string): string[] => text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []
