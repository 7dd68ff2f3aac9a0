import { holdsSeveral } from '#shared/domain/recipient-value.ts'
import type { Batch, Row } from './rows.ts'
import { readText, type TextPart } from './text-file.ts'

/** A quoted cell that runs on for longer is a lone quote, and stands for itself. */
const longestQuoted = 20_000
/** Cells of one row that are kept. */
const mostCells = 1_000
/** Share of the lines that have the same number of cells. */
const leastEven = 0.8

export type Separator = ',' | ';' | '\t' | null

/** The lines of a text with the number of each. */
function* numberedLines(parts: Iterable<TextPart>): Generator<{ lines: string[]; first: number; share: number }> {
  let rest = ''
  let first = 1
  for (const { text, share } of parts) {
    // a part may end between the two characters of a line end
    const whole = rest + text
    const isOpen = whole.endsWith('\r') && share < 1
    const lines = (isOpen ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n').split('\n')
    rest = (lines.pop() ?? '') + (isOpen ? '\r' : '')
    yield { lines, first, share }
    first += lines.length
  }
  if (rest !== '') yield { lines: [rest.replace(/\r$/, '')], first, share: 1 }
}

/** Reads a file as rows; without a separator each line is one cell, taken as it stands. */
export function* csvRows(path: string, separator: Separator): Generator<Batch> {
  let open: { line: number; text: string } | null = null
  for (const { lines, first, share } of numberedLines(readText(path))) {
    const rows: Row[] = []
    for (const [index, text] of lines.entries()) {
      const line = first + index
      if (separator === null) rows.push({ line, cells: [text] })
      else if (open) {
        open.text += `\n${text}`
        if (!text.includes('"') && open.text.length <= longestQuoted) continue
        if (isOpen(open.text) && open.text.length <= longestQuoted) continue
        rows.push(...rowsOf(open, separator))
        open = null
      } else if (text.includes('"') && isOpen(text)) open = { line, text }
      else if (text !== '') rows.push({ line, cells: cellsOf(text, separator) })
    }
    yield { rows, share }
  }
  if (open && separator !== null) yield { rows: rowsOf(open, separator), share: 1 }
}

const isOpen = (text: string): boolean => (text.match(/"/g)?.length ?? 0) % 2 === 1

/** A quote that never ends is no quote: its lines are read one by one. */
function rowsOf({ line, text }: { line: number; text: string }, separator: string): Row[] {
  if (!isOpen(text)) return [{ line, cells: cellsOf(text, separator) }]
  return text.split('\n').map((part, index) => ({ line: line + index, cells: part.split(separator) }))
}

export function cellsOf(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator, mostCells)
  const cells: string[] = []
  let at = 0
  while (at <= text.length && cells.length < mostCells) {
    const isQuoted = text[at] === '"'
    const end = isQuoted ? endOfQuoted(text, at + 1) : -1
    if (end < 0) {
      const next = text.indexOf(separator, at)
      const stop = next < 0 ? text.length : next
      cells.push(text.slice(at, stop))
      at = stop + 1
      continue
    }
    const next = text.indexOf(separator, end + 1)
    const stop = next < 0 ? text.length : next
    cells.push(text.slice(at + 1, end).replaceAll('""', '"') + text.slice(end + 1, stop))
    at = stop + 1
  }
  return cells
}

/** Where the quote ends that begins before `from`; -1 where it doesn't. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return -1
}

/**
 * The separator of a file's first lines: the one that cuts most lines into the same number of cells, more than one. A
 * list without columns has none.
 */
export function separatorOf(lines: readonly string[]): Separator {
  const filled = lines.filter((line) => line.trim() !== '')
  if (filled.length < 2) return null
  const even = ([',', ';', '\t'] as const).flatMap((separator) => {
    const rows = filled.map((line) => cellsOf(line, separator))
    const counts = rows.map((cells) => cells.length)
    const columns = mostFrequent(counts)
    const isEven = counts.filter((count) => count === columns).length >= counts.length * leastEven
    return columns > 1 && isEven && !isListed(rows.flat()) ? [{ separator, columns }] : []
  })
  return even.sort((a, b) => b.columns - a.columns)[0]?.separator ?? null
}

/** Whether several values stand in most cells, as in a list that is broken into lines anywhere. */
const isListed = (cells: readonly string[]): boolean =>
  cells.filter((cell) => holdsSeveral(cell)).length * 2 > cells.length

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1
}
