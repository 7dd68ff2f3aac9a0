/** Names for a chart, in which each stands once: the second “Maintenance” becomes “Maintenance (2)”. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let unique = name
    for (let times = 2; taken.has(unique); times += 1) unique = `${name} (${times})`
    taken.add(unique)
    return unique
  })
}
