/** What somebody has pasted, as it is compared. */
export interface Pasted {
  text: string
  /** Line ends were written as `\n` and are read as such. */
  isUnescaped: boolean
  /** Something stands where our text has the placeholder of the key; it is not compared. */
  hasKey: boolean
}

/**
 * Reads a pasted text to compare it with the canonical string. Logs write line ends as `\n`; a provider writes its key
 * where we have a placeholder (`keyMark`, at the end).
 */
export function readPasted(pasted: string, canonical: string, keyMark: string | null): Pasted {
  const plain = pasted.replaceAll('\r\n', '\n')
  const isUnescaped = canonical.includes('\n') && !plain.includes('\n') && plain.includes('\\n')
  const text = isUnescaped ? plain.replaceAll('\\n', '\n') : plain
  const signed = keyMark !== null && canonical.endsWith(keyMark) ? canonical.slice(0, -keyMark.length) : null
  const hasKey = signed !== null && text !== canonical && text.length > signed.length && text.startsWith(signed)
  return { text: hasKey ? canonical : text, isUnescaped, hasKey }
}
