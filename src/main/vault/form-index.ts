/** So many characters say which forms may begin at a place; no form is shorter. */
const keyLength = 4

/**
 * Words that are looked for all at once: one look at each place of a text, however many they are. Where words overlap,
 * all that they cover counts.
 */
export function createFormIndex(words: Iterable<string> = []) {
  /** The longest first. */
  const byKey = new Map<string, string[]>()

  const add = (word: string): void => {
    if (word.length < keyLength) return
    const key = word.slice(0, keyLength)
    const known = byKey.get(key) ?? []
    if (known.includes(word)) return
    byKey.set(
      key,
      [...known, word].sort((a, b) => b.length - a.length),
    )
  }
  const lengthAt = (text: string, at: number): number =>
    byKey.get(text.slice(at, at + keyLength))?.find((word) => text.startsWith(word, at))?.length ?? 0

  for (const word of words) add(word)
  return {
    add,
    /** The text with a mask in the place of whatever words cover. */
    cover: (text: string, mask: string): string => {
      let output = ''
      let shownFrom = 0
      let coveredTo = 0
      for (let at = 0; at + keyLength <= text.length; at += 1) {
        const length = lengthAt(text, at)
        if (length === 0) continue
        if (at >= coveredTo) output += text.slice(shownFrom, at) + mask
        coveredTo = Math.max(coveredTo, at + length)
        shownFrom = coveredTo
      }
      return shownFrom === 0 ? text : output + text.slice(shownFrom)
    },
  }
}
