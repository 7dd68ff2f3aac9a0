/** All dotted keys of a catalogue; a plural form counts under its bare name. */
export function keysOf(catalogue: object, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${prefix}${name}.`)
      : [`${prefix}${name.replace(/_(one|other)$/, '')}`],
  )
}

export interface Use {
  /** The text of the key, or the fixed part before the first hole of a template. */
  text: string
  isPrefix: boolean
}

/** Every key that a source names in the first argument of a call of `t`: as literals or as templates. */
export function usesIn(source: string): Use[] {
  const uses: Use[] = []
  for (const call of source.matchAll(/\bt\(/g)) {
    const argument = firstArgument(source.slice(call.index + call[0].length))
    for (const [, text = ''] of argument.matchAll(/'([a-z]\w*\.[\w.-]+)'/gi)) uses.push({ text, isPrefix: false })
    for (const [, text = ''] of argument.matchAll(/`([\w.-]+\.)\$\{/g)) uses.push({ text, isPrefix: true })
  }
  return uses
}

/** The source up to the comma or the parenthesis that ends the first argument. */
function firstArgument(source: string): string {
  let depth = 0
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at)
    if ('([{'.includes(character)) depth += 1
    if (depth === 0 && ',)'.includes(character)) return source.slice(0, at)
    if (')]}'.includes(character)) depth -= 1
  }
  return source
}

export const isUsed = (key: string, uses: readonly Use[]): boolean =>
  uses.some(({ text, isPrefix }) => (isPrefix ? key.startsWith(text) : key === text))
