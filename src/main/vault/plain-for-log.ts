import { isSecretName } from './secret-names.ts'

const deepest = 8
const mostItems = 200
const longestText = 8_000

interface Masking {
  words: (text: string) => string
  /** Stands for what its name calls a secret. */
  mask: string
}

/** Values as a log may hold them: plain, bounded, masked, without bytes and without what errors carry along. */
export function plainForLog(detail: Record<string, unknown>, { words, mask }: Masking): Record<string, unknown> {
  // masked first and cut then, since half a secret is not recognised
  const text = (input: string) => words(input).slice(0, longestText)

  // each once: a cycle, or one thing told again and again, ends here
  const seen = new WeakSet<object>()

  const members = (entries: Iterable<[string, unknown]>, depth: number): Record<string, unknown> =>
    Object.fromEntries(
      [...entries]
        .slice(0, mostItems)
        .map(([key, item]) => [text(key), isSecretName(key) ? mask : plain(item, depth + 1)]),
    )

  const plain = (input: unknown, depth: number): unknown => {
    if (typeof input === 'string') return text(input)
    if (typeof input === 'bigint') return String(input)
    if (input === null || typeof input !== 'object') return typeof input === 'symbol' ? '[symbol]' : input
    if (depth > deepest) return '[deeper]'
    if (seen.has(input)) return '[again]'
    seen.add(input)
    if (input instanceof Error) return { name: input.name, message: text(input.message) }
    if (ArrayBuffer.isView(input)) return `[${input.byteLength} bytes]`
    if (input instanceof Map)
      return members(
        [...input].map(([key, item]) => [String(key), item]),
        depth,
      )
    if (Array.isArray(input) || input instanceof Set)
      return [...input].slice(0, mostItems).map((item) => plain(item, depth + 1))
    if ('toJSON' in input && typeof input.toJSON === 'function') return plain(input.toJSON(), depth + 1)
    return members(Object.entries(input), depth)
  }

  try {
    return members(Object.entries(detail), 0)
  } catch {
    return { detail: '[unreadable]' }
  }
}
