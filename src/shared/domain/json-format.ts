const parts = /\{\{[^{}]+\}\}|"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/gsu

/** The same JSON, one member a line. Digits, escapes and the order stay as they were typed. */
export function formatJson(text: string): string {
  let depth = 0
  let out = ''
  const line = () => `\n${'  '.repeat(depth)}`
  const all = text.match(parts) ?? []
  for (const [index, part] of all.entries()) {
    const isEmpty = (part === '}' || part === ']') && /^[{[]$/.test(all[index - 1] ?? '')
    if (part === '}' || part === ']') {
      depth -= 1
      out += isEmpty ? part : line() + part
    } else if (part === '{' || part === '[') {
      depth += 1
      const next = all[index + 1]
      out += next === '}' || next === ']' ? part : part + line()
    } else if (part === ',') out += part + line()
    else out += part === ':' ? ': ' : part
  }
  return out
}
