const value = /[^\s,;，；、"]+/g

/** Whether a pasted list names more than `most` different recipients or tags; looks no further than it has to. */
export function namesMoreThan(text: string, most: number): boolean {
  const seen = new Set<string>()
  for (const [name] of text.matchAll(value)) if (seen.add(name).size > most) return true
  return false
}
